/** Standard Webhooks, specification 1.0.0, "Webhook metadata" and "Verifying webhook authenticity": HMAC-SHA256, version `v1`. */

import { createHmac } from 'node:crypto'

/** The headers by which a receiver knows who sent a body, when, and that it is the same event as before. */
export function signatureHeaders(
  { id, at, body }: { id: string; at: Date; body: string },
  secrets: readonly Uint8Array[],
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signatures = secrets.map((secret) => {
    const hash = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')
    return `v1,${hash}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
