import type { GrantField, WebhookPayload } from '@backstride/contract'
import type { DeliveryRecord, Store, WebhookRecord } from '@backstride/store'
import { visibleSummary } from '../api/visible.ts'
import { summaryWithout } from '../api/zones/without-hidden.ts'

/**
 * What a webhook is told of an event: ids, and of the workout as it stands now whatever the athlete lets this address
 * have. The receiver counts as somebody else, so private zones hold.
 */
export async function payloadOf(
  store: Store,
  webhook: WebhookRecord,
  delivery: DeliveryRecord,
): Promise<WebhookPayload> {
  const { athleteId, type, createdAt, workoutId, goneWorkoutId } = delivery
  const summary = workoutId === null ? null : await summaryOf(store, webhook, workoutId)
  return { type, timestamp: createdAt, data: { athleteId, workoutId: workoutId ?? goneWorkoutId, summary } }
}

async function summaryOf(store: Store, { athleteId, fields }: WebhookRecord, workoutId: string) {
  if (!fields.includes('summary')) return null
  const workout = await store.getWorkout(athleteId, workoutId)
  if (!workout) return null
  const zones = await store.listZones(athleteId)
  return summaryWithout(visibleSummary(workout, new Set<GrantField>(fields)), zones.length > 0)
}
