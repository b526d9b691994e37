import { expect, test } from 'vitest'
import { painter } from './colour.ts'

test('a terminal gets colour; a pipe, NO_COLOR and a terminal without any get none', () => {
  expect(painter({ isTTY: true }, {})('red', 'no')).toBe('\u001b[31mno\u001b[0m')
  expect(painter({ isTTY: false }, {})('red', 'no')).toBe('no')
  expect(painter({ isTTY: true }, { NO_COLOR: '1' })('red', 'no')).toBe('no')
  expect(painter({ isTTY: true }, { TERM: 'dumb' })('red', 'no')).toBe('no')
  expect(painter({ isTTY: true }, { NO_COLOR: '' })('red', 'no')).not.toBe('no')
})
