import { expect, test } from 'vitest'
import { endOfDay, lastDay } from './zoned-day.ts'

test('a day ends at midnight of the zone', () => {
  expect(endOfDay('2026-05-01', 'UTC')).toBe('2026-05-02T00:00:00.000Z')
  expect(endOfDay('2026-05-01', 'Europe/Berlin')).toBe('2026-05-01T22:00:00.000Z')
  expect(endOfDay('2026-05-01', 'Asia/Kathmandu')).toBe('2026-05-01T18:15:00.000Z')
})

test('a day on which the clocks change ends by the clock after the change', () => {
  expect(endOfDay('2026-10-25', 'Europe/Berlin')).toBe('2026-10-25T23:00:00.000Z')
  expect(endOfDay('2026-11-01', 'America/New_York')).toBe('2026-11-02T05:00:00.000Z')
})

test.each(['UTC', 'Pacific/Auckland', 'America/St_Johns', 'Africa/Casablanca'])(
  'the last day before the end of a day in %s is that day',
  (zone) => {
    for (const date of ['2026-01-01', '2026-03-29', '2026-12-31'])
      expect(lastDay(endOfDay(date, zone), zone)).toBe(date)
  },
)

test('what is no day is refused', () => {
  expect(() => endOfDay('soon', 'UTC')).toThrow(RangeError)
})
