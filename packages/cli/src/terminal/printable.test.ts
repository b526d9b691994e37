import { expect, test } from 'vitest'
import { printable } from './printable.ts'

test('letters of every script stay as they are', () => {
  expect(printable('Läufe/倒走 🚶.fit')).toBe('Läufe/倒走 🚶.fit')
})

test('what would move the cursor, ring or turn the line around is shown as a mark', () => {
  expect(printable('a\u001b[2Kb\r\n\u0007\u202ec')).toBe('a�[2Kb����c')
})
