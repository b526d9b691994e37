import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** A password as it is kept: what scrypt makes of it with this salt and these costs. */
export interface PasswordHash {
  readonly salt: string
  readonly hash: string
  readonly cost: PasswordCost
}

export interface PasswordCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** RFC 7914, at one of the settings of OWASP's Password Storage Cheat Sheet: 32 MiB, three rounds. */
export const PASSWORD_COST: PasswordCost = { N: 2 ** 15, r: 8, p: 3 }
const HASH_BYTES = 32
const SALT_BYTES = 16

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt)

export async function hashedPassword(password: string, cost: PasswordCost): Promise<PasswordHash> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await hashOf(password, salt, cost)
  return { salt: salt.toString('base64'), hash: hash.toString('base64'), cost }
}

/** Whether this is the password; against no hash at all it takes as long and is false. */
export async function isPassword(password: string, kept: PasswordHash | undefined): Promise<boolean> {
  const { salt, hash, cost } = kept ?? { salt: '', hash: '', cost: PASSWORD_COST }
  const given = await hashOf(password, Buffer.from(salt, 'base64'), cost)
  const expected = Buffer.from(hash, 'base64')
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** Unicode writes some letters in two ways; a password is the same in both (RFC 8265, section 4.2.2: NFC). */
function hashOf(password: string, salt: Buffer, { N, r, p }: PasswordCost): Promise<Buffer> {
  return derive(password.normalize('NFC'), salt, HASH_BYTES, { N, r, p, maxmem: 256 * N * r })
}
