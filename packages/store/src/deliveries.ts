import { change, type Entry, LAST, type Table } from './table.ts'
import type { DeliveryFailure, WebhookEvent } from './webhooks.ts'

/** One try at a delivery, when it ended. */
export interface DeliveryAttempt {
  /** Which try it was, from 1. */
  readonly number: number
  readonly at: string
  readonly durationMs: number
  readonly status: number | null
  readonly code: DeliveryFailure | null
  /** How the answer began. */
  readonly answer: string
}

/**
 * One event on its way to one webhook: at once the note that it is still to be sent, and the log of how that went. What
 * is posted is not kept, but made from the workout when it is sent.
 */
export interface DeliveryRecord {
  readonly athleteId: string
  readonly webhookId: string
  /** The same at every webhook and at every attempt. */
  readonly eventId: string
  readonly type: WebhookEvent | 'webhook.test'
  /** When the event happened. */
  readonly createdAt: string
  /** What it is about; the delivery goes when that goes. */
  readonly workoutId: string | null
  /** The workout that is gone, until its receiver knows. */
  readonly goneWorkoutId: string | null
  readonly state: 'pending' | 'delivered' | 'failed'
  /** Not to be tried before; null at the end. */
  readonly nextAttemptAt: string | null
  /** How many attempts were begun; one of them may be under way, or have been broken off. */
  readonly begun: number
  readonly attempts: readonly DeliveryAttempt[]
}

export type DeliveryName = Pick<DeliveryRecord, 'athleteId' | 'webhookId' | 'eventId'>

/** How an attempt leaves its delivery. */
export type DeliveryStanding = Pick<DeliveryRecord, 'state' | 'nextAttemptAt'>

export interface Deliveries {
  /** The delivery that is stored: this one, or the one that was stored before. */
  createDelivery(delivery: DeliveryRecord): Promise<DeliveryRecord>
  getDelivery(name: DeliveryName): Promise<DeliveryRecord | undefined>
  /** At most `limit` that were created at `from` or later, newest first. */
  listDeliveries(athleteId: string, webhookId: string, from: string, limit: number): Promise<DeliveryRecord[]>
  /** Begins an attempt, unless it is not due or another one was quicker; until then, nobody begins the next. */
  beginAttempt(name: DeliveryName, now: string, until: string): Promise<DeliveryRecord | undefined>
  /** Notes how an attempt ended, once; without one, that the delivery did. */
  endAttempt(
    name: DeliveryName,
    standing: DeliveryStanding,
    attempt?: DeliveryAttempt,
  ): Promise<DeliveryRecord | undefined>
  removeDelivery(name: DeliveryName): Promise<void>
  /** Of everybody, so that work broken off can be taken up. */
  listPendingDeliveries(): Promise<DeliveryRecord[]>
}

/** How long the log goes back; then the table may tidy up. */
const KEPT_S = 30 * 86_400

/** Partitions of the list of what is pending, as many as for unfinished uploads. */
const SHARDS = 8

export function deliveries(table: Table): Deliveries {
  return {
    async createDelivery(delivery) {
      if (await table.put(deliveryEntry(delivery), 0)) return delivery
      return (await table.get<DeliveryRecord>(deliveryKey(delivery)))?.data ?? delivery
    },

    async getDelivery(name) {
      return (await table.get<DeliveryRecord>(deliveryKey(name)))?.data
    },

    async listDeliveries(athleteId, webhookId, from, limit) {
      const { pk } = deliveryKey({ athleteId, webhookId, eventId: '' })
      const [first, last] = [`DELIVERY#${webhookId}#${from}`, `DELIVERY#${webhookId}#${LAST}`]
      const range = { index: 'byStart', pk, from: first, to: last, isNewestFirst: true, limit } as const
      return (await table.query<DeliveryRecord>(range)).map(({ data }) => data)
    },

    async beginAttempt(name, now, until) {
      const stored = await table.get<DeliveryRecord>(deliveryKey(name))
      if (!stored || !isDue(stored.data, now)) return undefined
      const begun = { ...stored.data, begun: stored.data.begun + 1, nextAttemptAt: until }
      return (await table.put(deliveryEntry(begun), stored.revision)) ? begun : undefined
    },

    endAttempt(name, standing, attempt) {
      const next = (there?: DeliveryRecord) => there && ended(there, standing, attempt)
      return change(table, { key: deliveryKey(name), entryOf: deliveryEntry, next })
    },

    removeDelivery: (name) => table.remove(deliveryKey(name)),

    async listPendingDeliveries() {
      const shards = Array.from({ length: SHARDS }, (_, shard) =>
        table.query<DeliveryRecord>({ index: 'lookup', pk: `UNDELIVERED#${shard}`, from: '0', to: LAST }),
      )
      return (await Promise.all(shards)).flat().map(({ data }) => data)
    },
  }
}

function isDue({ state, nextAttemptAt }: DeliveryRecord, now: string): boolean {
  return state === 'pending' && nextAttemptAt !== null && nextAttemptAt <= now
}

function ended(
  there: DeliveryRecord,
  standing: DeliveryStanding,
  attempt: DeliveryAttempt | undefined,
): DeliveryRecord {
  const isNoted = attempt && there.attempts.some(({ number }) => number === attempt.number)
  if (there.state !== 'pending' || isNoted) return there
  const attempts = attempt ? [...there.attempts, attempt] : there.attempts
  const goneWorkoutId = standing.state === 'pending' ? there.goneWorkoutId : null
  return { ...there, ...standing, goneWorkoutId, attempts }
}

function deliveryKey({ athleteId, webhookId, eventId }: DeliveryName) {
  return { pk: `ATHLETE#${athleteId}`, sk: `DELIVERY#${webhookId}#${eventId}` }
}

function deliveryEntry(data: DeliveryRecord): Entry<DeliveryRecord> {
  const { athleteId, webhookId, eventId, createdAt, state } = data
  const shard = Number.parseInt(eventId.slice(-2), 16) % SHARDS || 0
  const pending = { lookupPk: `UNDELIVERED#${shard}`, lookupSk: `${athleteId}#${webhookId}#${eventId}` }
  return {
    ...deliveryKey(data),
    data,
    startsAt: `DELIVERY#${webhookId}#${createdAt}#${eventId}`,
    expiresAtS: Math.ceil(Date.parse(createdAt) / 1000) + KEPT_S,
    ...(state === 'pending' && pending),
  }
}
