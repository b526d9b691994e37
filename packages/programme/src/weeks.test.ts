import { expect, test } from 'vitest'
import { dayAfter, mondayOf, weekOf } from './weeks.ts'

test('a week goes from Monday to Sunday', () => {
  expect(weekOf('2026-05-04')).toBe(weekOf('2026-05-10'))
  expect(weekOf('2026-05-11')).toBe(weekOf('2026-05-10') + 1)
})

test('a week begins on its Monday', () => {
  expect(mondayOf(weekOf('2026-05-10'))).toBe('2026-05-04')
})

test('the day after the last of a year is the first of the next', () => {
  expect(dayAfter('2026-12-31')).toBe('2027-01-01')
})
