import { hkdfSync } from 'node:crypto'
import type { WebhookRecord } from '@backstride/store'

/** As many bytes as SHA-256 has, whose key it is; Standard Webhooks asks for 24 to 64. */
const SECRET_BYTES = 32

type Owner = Pick<WebhookRecord, 'athleteId' | 'webhookId'>

/**
 * The n-th secret of a webhook, made from the installation's key (HKDF with SHA-256, RFC 5869) whenever it is needed, so
 * that none is stored anywhere. Without the key no secret follows from any other.
 */
export function secretOf(key: string, { athleteId, webhookId }: Owner, number: number): Uint8Array {
  const info = `backstride webhook ${athleteId} ${webhookId} ${number}`
  return new Uint8Array(hkdfSync('sha256', key, '', info, SECRET_BYTES))
}

/** The secret as its receiver is given it. */
export function secretText(secret: Uint8Array): string {
  return `whsec_${Buffer.from(secret).toString('base64')}`
}

/** The secrets that sign now, the newest first: two for a while after a rotation. */
export function signingSecrets(key: string, webhook: WebhookRecord, now: Date): Uint8Array[] {
  const { secretNumber, previousSecretUntil } = webhook
  const newest = secretOf(key, webhook, secretNumber)
  const hasTwo = previousSecretUntil !== null && Date.parse(previousSecretUntil) > now.getTime()
  return hasTwo ? [newest, secretOf(key, webhook, secretNumber - 1)] : [newest]
}
