import english from '../messages/en/sharing.json'
import type { Words } from '../messages/words.ts'

/** What an operation of the API shows, in words; the operation itself where there are none. */
export function lookedAt(operation: string, t: Words<'sharing'>): string {
  return isKnown(operation) ? t(`looks.${operation}`) : operation
}

function isKnown(operation: string): operation is keyof typeof english.looks {
  return Object.hasOwn(english.looks, operation)
}
