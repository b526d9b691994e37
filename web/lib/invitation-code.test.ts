import { expect, test } from 'vitest'
import { codeIn } from './invitation-code.ts'

test('a code is read from behind the hash, and nothing else is', () => {
  expect(codeIn('#ABCD-EFGH-2345')).toBe('ABCD-EFGH-2345')
  expect(codeIn('')).toBe('')
  expect(codeIn('#content')).toBe('')
  expect(codeIn('#ABCD EFGH 2345')).toBe('')
})
