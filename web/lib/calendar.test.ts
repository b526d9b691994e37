import { expect, test } from 'vitest'
import { addDays, addMonths, daysIn, daysOfMonth, mondayOf, weeksOfMonth } from './calendar.ts'

test('a month holds each of its days once, in weeks from Monday to Sunday', () => {
  for (let month = '2023-12'; month < '2028-03'; month = addMonths(month, 1)) {
    const weeks = weeksOfMonth(month)
    const { from, to } = daysOfMonth(month)
    const days = weeks.flat().filter((date) => date !== undefined)
    expect(days).toEqual(Array.from({ length: daysIn({ from, to }) }, (_, k) => addDays(from, k)))
    for (const week of weeks) {
      expect(week).toHaveLength(7)
      for (const [k, date] of week.entries()) {
        if (date) expect(date).toBe(addDays(mondayOf(date), k))
      }
    }
  }
})

test('February has 29 days in a leap year, and a year ends with December', () => {
  expect(daysOfMonth('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(daysOfMonth('2026-02')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect([addMonths('2026-12', 1), addMonths('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
})
