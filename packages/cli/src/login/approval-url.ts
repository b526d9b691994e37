import { constants, generateKeyPairSync, type KeyObject, privateDecrypt, randomBytes } from 'node:crypto'

/**
 * What the page /authorise is asked: behind the `#`, so that no server sees or logs it. The token comes back encrypted
 * with the public key (RSA-OAEP with SHA-256, RFC 8017 section 7.1): the address that carries it, the browser's history
 * and other programs of this machine are of no use without the private key, which never leaves this process.
 */
export interface ApprovalRequest {
  readonly url: string
  /** Tells our own request from whatever else comes to the port. */
  readonly state: string
  /** The token in what the page sent; throws when it was not made for this request. */
  readonly opened: (sealed: string) => string
}

/** Room for a token of at most 190 bytes; NIST SP 800-131A accepts 2048 bits, and the key lives for minutes. */
const KEY_BITS = 2048

export function approvalRequest(server: string, port: number, deviceName: string): ApprovalRequest {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: KEY_BITS })
  const state = randomBytes(16).toString('base64url')
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64url')
  const asked = new URLSearchParams({ port: String(port), state, key, name: deviceName })
  return { url: `${server}/authorise/#${asked}`, state, opened: (sealed) => open(sealed, privateKey) }
}

function open(sealed: string, key: KeyObject): string {
  const padding = constants.RSA_PKCS1_OAEP_PADDING
  return privateDecrypt({ key, padding, oaepHash: 'sha256' }, Buffer.from(sealed, 'base64url')).toString()
}
