import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Marks a secret as one of ours, so that scanners of published code find it. */
const PREFIX = 'bst_'

export interface TokenSecret {
  readonly athleteId: string
  readonly tokenId: string
  readonly secret: string
}

/** A new secret, 256 random bits: nobody guesses it, so a plain hash is enough to keep. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What a person is given: whose token it is, which one, and the secret. Ids and secrets hold no dot. */
export function bearerOf({ athleteId, tokenId, secret }: TokenSecret): string {
  return `${PREFIX}${athleteId}.${tokenId}.${secret}`
}

/** The parts of an `Authorization` header that carries a personal token; undefined for any other header. */
export function tokenIn(header: string): TokenSecret | undefined {
  const pattern = /^Bearer bst_([\w-]{1,64})\.([\w-]{1,64})\.([\w-]{43})$/i
  const [, athleteId, tokenId, secret] = pattern.exec(header) ?? []
  return secret === undefined ? undefined : { athleteId, tokenId, secret }
}

export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Compared in the same time whatever is different. */
export function isSecret(secret: string, hash: string): boolean {
  const [told, kept] = [Buffer.from(hashOfSecret(secret)), Buffer.from(hash)]
  return told.length === kept.length && timingSafeEqual(told, kept)
}
