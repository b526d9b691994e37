import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** NIST SP 800-38D: the nonce that AES-GCM is made for, and its whole tag. */
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** A text that only this installation can read, and only for the owner it was sealed for: AES-256-GCM under a key of its own. */
export function sealed(installationKey: string, owner: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(installationKey), nonce).setAAD(Buffer.from(owner))
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), bytes]).toString('base64url')
}

/** The text that was sealed. Throws when it was changed, or sealed for another owner or by another installation. */
export function opened(installationKey: string, owner: string, sealedText: string): string {
  const bytes = Buffer.from(sealedText, 'base64url')
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(installationKey), nonce, {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString(
    'utf8',
  )
}

function keyOf(installationKey: string): Buffer {
  return Buffer.from(hkdfSync('sha256', installationKey, '', 'backstride accounts at services', KEY_BYTES))
}
