import { createHash } from 'node:crypto'
import type { DeliveryRecord, Store, WebhookEvent, WebhookRecord, WorkoutRecord } from '@backstride/store'
import type { WebhookQueue } from './webhook-queue.ts'

export interface AnnounceDeps {
  readonly store: Store
  readonly webhooks: WebhookQueue
  readonly now: () => Date
}

/** Something that happened to a workout, and what tells it from every other time that it happened. */
interface WorkoutEvent {
  readonly type: WebhookEvent
  readonly athleteId: string
  readonly workoutId: string
  readonly occasion: string
}

/** Tells that a workout can be seen. Told again by the same upload, it is the same event. */
export function announceReady(deps: AnnounceDeps, workout: WorkoutRecord): Promise<void> {
  const { athleteId, workoutId, uploadId } = workout
  return announce(deps, { type: 'workout.ready', athleteId, workoutId, occasion: uploadId })
}

/** Tells that a workout was analysed anew, where it was; each change that its item has counted is one event. */
export async function announceChange(deps: AnnounceDeps, workout: WorkoutRecord): Promise<void> {
  const { athleteId, workoutId, uploadId, timesChanged } = workout
  if (!timesChanged) return
  const occasion = `${uploadId} ${timesChanged}`
  await announce(deps, { type: 'workout.changed', athleteId, workoutId, occasion })
}

/** Tells that a workout is gone; the wish that it should go is one event. */
export function announceDeletion(
  deps: AnnounceDeps,
  gone: { athleteId: string; workoutId: string; requestedAt: string },
): Promise<void> {
  const { athleteId, workoutId, requestedAt } = gone
  return announce(deps, { type: 'workout.deleted', athleteId, workoutId, occasion: requestedAt })
}

/**
 * Notes the event for every webhook that asked for it, then sends it on its way. The note is the log as well: an event
 * that is noted already is only sent again, and one that was delivered is not. So whoever calls this before its own end
 * is written, and does its work again when broken off, tells each event, and tells it once.
 */
async function announce(deps: AnnounceDeps, event: WorkoutEvent): Promise<void> {
  const { store, webhooks, now } = deps
  const listening = (await store.listWebhooks(event.athleteId)).filter(
    ({ isEnabled, events }) => isEnabled && events.includes(event.type),
  )
  for (const webhook of listening) {
    const delivery = await store.createDelivery(deliveryOf(webhook, event, now()))
    if (delivery.state === 'pending') await webhooks.send(delivery, 0)
  }
}

function deliveryOf({ webhookId }: WebhookRecord, event: WorkoutEvent, now: Date): DeliveryRecord {
  const { type, athleteId, workoutId } = event
  const isGone = type === 'workout.deleted'
  return {
    ...newDelivery(now),
    athleteId,
    webhookId,
    eventId: eventIdOf(event),
    type,
    workoutId: isGone ? null : workoutId,
    goneWorkoutId: isGone ? workoutId : null,
  }
}

/** What every delivery is before its first attempt. */
export function newDelivery(now: Date) {
  const at = now.toISOString()
  return { createdAt: at, state: 'pending', nextAttemptAt: at, begun: 0, attempts: [] } as const
}

function eventIdOf({ type, athleteId, workoutId, occasion }: WorkoutEvent): string {
  const name = [type, athleteId, workoutId, occasion].join('/')
  return createHash('sha256').update(name).digest('hex').slice(0, 32)
}
