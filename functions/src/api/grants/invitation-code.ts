import { createHash, randomInt } from 'node:crypto'

/** Crockford's base 32: no I, L, O or U, so that no two look alike. https://www.crockford.com/base32.html */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 60 bits: at a thousand guesses a second, a billion years for one of 30 open invitations. */
const LENGTH = 12

/** A code to be read out: `4F7K-9QWD-2MXR`. */
export function newInvitationCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** What an invitation is kept under: the same for every way of writing its code. */
export function hashOfCode(code: string): string {
  const letters = code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return createHash('sha256').update(letters).digest('hex')
}
