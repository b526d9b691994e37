import type { DeliveryName } from '@backstride/store'
import * as z from 'zod'

/** Where deliveries wait for their time. A message may come more than once, and late. */
export interface WebhookQueue {
  send(delivery: DeliveryName, delayS: number): Promise<void>
}

/** The longest that SQS holds a message back; what waits longer is sent on when it comes. */
export const LONGEST_DELAY_S = 900

const id = z.string().min(1)
const message = z.object({ athleteId: id, webhookId: id, eventId: id })

export function messageOf({ athleteId, webhookId, eventId }: DeliveryName): string {
  return JSON.stringify({ athleteId, webhookId, eventId })
}

/** The delivery that a message is about. Throws for a message that is none of ours. */
export function deliveryIn(body: string): DeliveryName {
  return message.parse(JSON.parse(body))
}
