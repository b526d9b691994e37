import * as z from 'zod'
import { WEBHOOK_EVENTS, WEBHOOK_FIELDS } from './choices.ts'
import { id } from './ids.ts'
import { workoutSummary } from './workout.ts'

export const webhookEvent = z.enum(WEBHOOK_EVENTS)
export const webhookField = z.enum(WEBHOOK_FIELDS)

/** Why an attempt failed. `STATUS`: the receiver answered, but not with 2xx. `DISABLED`: none was made any more. */
export const deliveryFailure = z.enum([
  'CONNECTION',
  'DISABLED',
  'NO_SUCH_HOST',
  'PRIVATE_ADDRESS',
  'REDIRECT',
  'STATUS',
  'TIMEOUT',
  'TLS',
])

/** A user name in an address would stand in every log on the way, and a fragment goes nowhere. */
const url = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine((text) => {
    if (!URL.canParse(text)) return false
    const { username, password, hash } = new URL(text)
    return username === '' && password === '' && hash === ''
  }, 'must not hold a user name, a password or a fragment')

const events = z.array(webhookEvent).min(1).refine(isSet, 'an event is named twice')
const fields = z.array(webhookField).refine(isSet, 'a field is named twice')

export const webhookRequest = z.object({ url, events, fields: fields.default([]) })

/** What shall be different; what is not named stays. Switched on again, an address starts with a clean record. */
export const webhookUpdate = z.object({
  url: url.optional(),
  events: events.optional(),
  fields: fields.optional(),
  isEnabled: z.boolean().optional(),
})

/** An address that is told what happens, without its secret, which is told once. */
export const webhook = z.object({
  id,
  url: z.string(),
  events: z.array(webhookEvent),
  fields: z.array(webhookField),
  createdAt: z.iso.datetime(),
  isEnabled: z.boolean(),
  /** Why it was switched off by the system; null where it was not. */
  disabled: z
    .object({
      at: z.iso.datetime(),
      /** What the last attempt met with; every attempt since then failed. */
      code: deliveryFailure,
      failingSince: z.iso.datetime(),
    })
    .nullable(),
  /** Until when deliveries carry a second signature, with the secret before; null when there is one alone. */
  previousSecretUntil: z.iso.datetime().nullable(),
})

export const webhookList = z.object({ items: z.array(webhook) })

/** `secret` is the key of the signatures as Standard Webhooks writes it: `whsec_` and 32 bytes in base64. */
export const webhookTicket = z.object({ webhook, secret: z.string() })

const attempt = z.object({
  at: z.iso.datetime(),
  durationMs: z.number().int(),
  /** HTTP status, where there was an answer. */
  status: z.number().int().nullable(),
  code: deliveryFailure.nullable(),
  /** How the answer began. */
  answer: z.string(),
})

/** One event on its way to one address. */
export const delivery = z.object({
  /** The `webhook-id` that it carries. */
  id,
  type: z.enum([...webhookEvent.options, 'webhook.test']),
  createdAt: z.iso.datetime(),
  state: z.enum(['pending', 'delivered', 'failed']),
  /** When it is tried next; null when that is not going to be. */
  nextAttemptAt: z.iso.datetime().nullable(),
  attempts: z.array(attempt),
})

/** The newest of the last 30 days first, fifty at most. */
export const deliveryList = z.object({ items: z.array(delivery) })

/** What is posted to the address. */
export const webhookPayload = z.object({
  type: delivery.shape.type,
  /** When it happened. */
  timestamp: z.iso.datetime(),
  data: z.object({
    athleteId: id,
    /** Null in a test. */
    workoutId: id.nullable(),
    /** As it stands when this is sent; null in a test, of a workout that is gone, and where it is not shared. */
    summary: workoutSummary.nullable(),
  }),
})

function isSet(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}

export type WebhookEvent = z.infer<typeof webhookEvent>
export type WebhookField = z.infer<typeof webhookField>
export type WebhookRequest = z.infer<typeof webhookRequest>
export type Webhook = z.infer<typeof webhook>
export type WebhookTicket = z.infer<typeof webhookTicket>
export type WebhookPayload = z.infer<typeof webhookPayload>
export type Delivery = z.infer<typeof delivery>
export type DeliveryFailure = z.infer<typeof deliveryFailure>
