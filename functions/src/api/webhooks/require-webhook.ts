import type { WebhookRecord } from '@backstride/store'
import { ApiError } from '../api-error.ts'

/** The webhook that was found. Throws ApiError `NOT_FOUND` where none was. */
export function requireWebhook(webhook: WebhookRecord | undefined): WebhookRecord {
  if (!webhook) throw new ApiError('NOT_FOUND', 'There is no such webhook.')
  return webhook
}
