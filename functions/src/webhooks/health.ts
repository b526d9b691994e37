import type { WebhookRecord } from '@backstride/store'
import type { Answer } from './post.ts'

/** An address that has failed for three days, a long weekend, is switched off at its next failure. */
const LONGEST_FAILURE_MS = 3 * 86_400_000

/** Standard Webhooks, "Delivery": a receiver that answers 410 wants no more. */
export const GONE = 410

/** A webhook after an attempt: since when it fails, and switched off when that is too long or its receiver is gone. */
export function healthAfter(webhook: WebhookRecord, { code, status }: Answer, at: string): WebhookRecord {
  const { failingSince } = webhook
  if (code === null) return failingSince === null ? webhook : { ...webhook, failingSince: null }
  if (failingSince === null && status !== GONE) return { ...webhook, failingSince: at }
  return webhook.isEnabled ? switchedOff(webhook, { code, status }, at) : webhook
}

function switchedOff(
  webhook: WebhookRecord,
  { code, status }: { code: NonNullable<Answer['code']>; status: Answer['status'] },
  at: string,
): WebhookRecord {
  const failingSince = webhook.failingSince ?? at
  const isTooLong = Date.parse(at) - Date.parse(failingSince) >= LONGEST_FAILURE_MS
  if (!isTooLong && status !== GONE) return webhook
  return { ...webhook, failingSince, isEnabled: false, disabled: { at, code, failingSince } }
}
