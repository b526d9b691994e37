import { expect, test } from 'vitest'
import { day, dayAndTime, shortDate, timeOfDay } from './format-time.ts'

test('a time is told in the zone it is asked for, with the day of that zone', () => {
  expect(dayAndTime('2026-05-01T22:30:00Z', 'Europe/Berlin')).toBe('Sat 2 May 2026, 00:30')
  expect(dayAndTime('2026-05-01T22:30:00Z', 'America/Los_Angeles')).toBe('Fri 1 May 2026, 15:30')
})

test('summer and winter time are told apart', () => {
  expect(timeOfDay('2026-01-10T12:00:00Z', 'Europe/Berlin')).toBe('13:00')
  expect(timeOfDay('2026-07-10T12:00:00Z', 'Europe/Berlin')).toBe('14:00')
})

test('a date without a time is the same date in every zone', () => {
  expect(shortDate('2026-04-27')).toBe('27 Apr')
})

test('a day names its weekday', () => {
  expect(day('2026-05-01T07:00:00Z', 'UTC')).toBe('Fri 1 May 2026')
})
