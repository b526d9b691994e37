import { expect, test } from 'vitest'
import { fitting } from './fitting.ts'

test('a line that fits stays whole, and one column is left free', () => {
  expect(fitting('walk.fit', 9)).toBe('walk.fit')
  expect(fitting('walk.fit', 8)).toBe('walk.fi')
})

test('wide characters take two columns, and none is cut in half', () => {
  expect(fitting('倒走.fit', 6)).toBe('倒走.')
  expect(fitting('a🚶b', 3)).toBe('a')
  expect(fitting('a🚶b', 4)).toBe('a🚶')
})
