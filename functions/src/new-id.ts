import { randomBytes } from 'node:crypto'

/** An identifier nobody can guess: 128 random bits. */
export function newId(): string {
  return randomBytes(16).toString('hex')
}

/** An identifier that sorts by the time it was made, to the millisecond, until the year 5188 fills nine digits. */
export function newTimedId(now: Date): string {
  return `${now.getTime().toString(36).padStart(9, '0')}-${randomBytes(10).toString('hex')}`
}
