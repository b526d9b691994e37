import type { Delivery } from '@backstride/contract'
import type { DeliveryRecord } from '@backstride/store'
import { newId } from '../../new-id.ts'
import { newDelivery } from '../../webhooks/announce.ts'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'
import { requireWebhook } from './require-webhook.ts'

/** As long as deliveries are kept. */
const LOG_MS = 30 * 86_400_000
const LOG_LENGTH = 50

export function deliveryHandlers({
  store,
  webhooks,
  now,
}: ApiDeps): Handlers<'testWebhook' | 'listDeliveries'> {
  return {
    testWebhook: async ({ caller: { athleteId }, params: { webhookId } }) => {
      requireWebhook(await store.getWebhook(athleteId, webhookId))
      const delivery: DeliveryRecord = {
        ...newDelivery(now()),
        athleteId,
        webhookId,
        eventId: newId(),
        type: 'webhook.test',
        workoutId: null,
        goneWorkoutId: null,
      }
      await store.createDelivery(delivery)
      await webhooks.send(delivery, 0)
      return deliveryBody(delivery)
    },

    listDeliveries: async ({ caller: { athleteId }, params: { webhookId } }) => {
      requireWebhook(await store.getWebhook(athleteId, webhookId))
      const from = new Date(now().getTime() - LOG_MS).toISOString()
      const deliveries = await store.listDeliveries(athleteId, webhookId, from, LOG_LENGTH)
      return { items: deliveries.map(deliveryBody) }
    },
  }
}

function deliveryBody({
  eventId,
  type,
  createdAt,
  state,
  nextAttemptAt,
  attempts,
}: DeliveryRecord): Delivery {
  const told = attempts.map(({ number, ...attempt }) => attempt)
  return { id: eventId, type, createdAt, state, nextAttemptAt, attempts: told }
}
