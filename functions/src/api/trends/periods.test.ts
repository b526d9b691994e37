import { expect, test } from 'vitest'
import { addDays, mondayOf } from '../../local-date.ts'
import { periodsOf } from './periods.ts'

// A leap day, a year's end and a range that begins and ends within a week.
const RANGES = [
  { from: '2024-02-27', to: '2024-03-02' },
  { from: '2026-12-20', to: '2027-02-03' },
  { from: '2026-05-06', to: '2026-05-06' },
  { from: '2025-06-01', to: '2026-05-31' },
]

test.each(RANGES)(
  'weeks, months and the whole of $from to $to hold each day once, in its own period',
  (days) => {
    const everyDay: string[] = []
    for (let date = days.from; date <= days.to; date = addDays(date, 1)) everyDay.push(date)
    const nameOf = { week: mondayOf, month: (date: string) => date.slice(0, 7), whole: () => '' }
    for (const by of ['week', 'month', 'whole'] as const) {
      const byHand = [...Map.groupBy(everyDay, nameOf[by]).values()].map((dates) => ({
        from: dates[0],
        to: dates[dates.length - 1],
      }))
      expect(periodsOf(days, by)).toEqual(byHand)
    }
  },
)

test('a range that ends before it begins has no period', () => {
  expect(periodsOf({ from: '2026-05-02', to: '2026-05-01' }, 'week')).toEqual([])
})
