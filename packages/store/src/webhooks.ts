import { change, type Entry, LAST, type Table } from './table.ts'

export type WebhookEvent = 'workout.ready' | 'workout.changed' | 'workout.deleted'

/** Why an attempt failed; the contract says what each means. */
export type DeliveryFailure =
  | 'CONNECTION'
  | 'DISABLED'
  | 'NO_SUCH_HOST'
  | 'PRIVATE_ADDRESS'
  | 'REDIRECT'
  | 'STATUS'
  | 'TIMEOUT'
  | 'TLS'

/** An address elsewhere that an athlete has told what happens. Its secrets follow from its id: none is stored. */
export interface WebhookRecord {
  readonly athleteId: string
  /** Sorts by creation. */
  readonly webhookId: string
  readonly url: string
  readonly events: readonly WebhookEvent[]
  /** What the athlete lets go along beside the ids. */
  readonly fields: readonly ('summary' | 'heartRate')[]
  readonly createdAt: string
  /** Which secret signs: counts the rotations, from 1. */
  readonly secretNumber: number
  /** Until when the secret before signs as well; null before the first rotation. */
  readonly previousSecretUntil: string | null
  readonly isEnabled: boolean
  /** Why the system switched it off; null when it is on, or its athlete did. */
  readonly disabled: {
    readonly at: string
    readonly code: DeliveryFailure
    readonly failingSince: string
  } | null
  /** Since when every attempt failed; null when the last one did not, or there was none. */
  readonly failingSince: string | null
}

export interface Webhooks {
  putWebhook(webhook: WebhookRecord): Promise<void>
  getWebhook(athleteId: string, webhookId: string): Promise<WebhookRecord | undefined>
  /** Oldest first. */
  listWebhooks(athleteId: string): Promise<WebhookRecord[]>
  /** After a change, which must be idempotent; undefined when there is no such webhook. */
  changeWebhook(
    athleteId: string,
    webhookId: string,
    next: (there: WebhookRecord) => WebhookRecord,
  ): Promise<WebhookRecord | undefined>
  /** Takes it away with its deliveries. */
  deleteWebhook(athleteId: string, webhookId: string): Promise<void>
}

export function webhooks(table: Table): Webhooks {
  return {
    async putWebhook(webhook) {
      await table.put(webhookEntry(webhook), 0)
    },

    async getWebhook(athleteId, webhookId) {
      return (await table.get<WebhookRecord>(webhookKey(athleteId, webhookId)))?.data
    },

    async listWebhooks(athleteId) {
      const { pk } = webhookKey(athleteId, '')
      const found = await table.query<WebhookRecord>({ pk, from: 'WEBHOOK#', to: `WEBHOOK#${LAST}` })
      return found.map(({ data }) => data)
    },

    changeWebhook(athleteId, webhookId, next) {
      const key = webhookKey(athleteId, webhookId)
      return change<WebhookRecord>(table, {
        key,
        entryOf: webhookEntry,
        next: (there) => there && next(there),
      })
    },

    async deleteWebhook(athleteId, webhookId) {
      const key = webhookKey(athleteId, webhookId)
      await table.remove(key)
      const prefix = `DELIVERY#${webhookId}#`
      const deliveries = await table.query({ pk: key.pk, from: prefix, to: prefix + LAST })
      for (const { pk, sk } of deliveries) await table.remove({ pk, sk })
    },
  }
}

function webhookKey(athleteId: string, webhookId: string) {
  return { pk: `ATHLETE#${athleteId}`, sk: `WEBHOOK#${webhookId}` }
}

function webhookEntry(data: WebhookRecord): Entry<WebhookRecord> {
  return { ...webhookKey(data.athleteId, data.webhookId), data }
}
