import { expect, test } from 'vitest'
import { addDays, daysIn } from './calendar.ts'
import { isRange, spanUpTo } from './trend-range.ts'

test('a quarter by week begins on a Monday, and today is in its thirteenth week', () => {
  // A Sunday and the Monday after it.
  expect(spanUpTo('2026-05-31', 'quarter', 'week')).toEqual({ from: '2026-03-02', to: '2026-05-31' })
  expect(spanUpTo('2026-06-01', 'quarter', 'week')).toEqual({ from: '2026-03-09', to: '2026-06-01' })
  expect(daysIn(spanUpTo('2026-05-31', 'year', 'week'))).toBe(52 * 7)
})

test('a span by month begins on the first of a month, over the end of a year too', () => {
  expect(spanUpTo('2026-02-28', 'half', 'month')).toEqual({ from: '2025-09-01', to: '2026-02-28' })
  expect(spanUpTo('2026-01-31', 'year', 'month')).toEqual({ from: '2025-02-01', to: '2026-01-31' })
})

test('a range ends no earlier than it begins, and holds ten years at most', () => {
  expect(isRange({ from: '2026-05-01', to: '2026-05-01' })).toBe(true)
  expect(isRange({ from: '2026-05-02', to: '2026-05-01' })).toBe(false)
  expect(isRange({ from: '', to: '2026-05-01' })).toBe(false)
  expect(isRange({ from: '2016-01-01', to: addDays('2016-01-01', 3660) })).toBe(true)
  expect(isRange({ from: '2016-01-01', to: addDays('2016-01-01', 3661) })).toBe(false)
})
