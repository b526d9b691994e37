/** Whether a text has this HMAC-SHA256, in hexadecimal; compared by the engine, in constant time. */
export async function hasHmac(secret: string, text: string, signatureHex: string): Promise<boolean> {
  if (secret === '' || !/^[0-9a-f]{64}$/i.test(signatureHex)) return false
  const encoder = new TextEncoder()
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['verify'])
  return crypto.subtle.verify('HMAC', key, bytesOf(signatureHex), encoder.encode(text))
}

/** Whether two secrets are the same, told in a time that does not depend on where they differ. */
export async function isSame(secret: string, told: string): Promise<boolean> {
  const digest = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  const [one, other] = [await digest(secret), await digest(told)]
  return secret !== '' && one.reduce((sum, byte, k) => sum | (byte ^ other[k]), 0) === 0
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
