import type { DeliveryRecord, WebhookRecord } from '@backstride/store'

/** A webhook that is told everything, different where told. */
export function webhookRecord(different: Partial<WebhookRecord> = {}): WebhookRecord {
  return {
    athleteId: 'a',
    webhookId: 'h',
    url: 'https://hook.example.org/',
    events: ['workout.ready', 'workout.changed', 'workout.deleted'],
    fields: ['summary', 'heartRate'],
    createdAt: '2026-05-01T07:00:00.000Z',
    secretNumber: 1,
    previousSecretUntil: null,
    isEnabled: true,
    disabled: null,
    failingSince: null,
    ...different,
  }
}

/** An event that was not sent yet. */
export function deliveryRecord(different: Partial<DeliveryRecord> = {}): DeliveryRecord {
  return {
    athleteId: 'a',
    webhookId: 'h',
    eventId: 'e0',
    type: 'workout.ready',
    createdAt: '2026-05-20T12:00:00.000Z',
    workoutId: 'w',
    goneWorkoutId: null,
    state: 'pending',
    nextAttemptAt: '2026-05-20T12:00:00.000Z',
    begun: 0,
    attempts: [],
    ...different,
  }
}
