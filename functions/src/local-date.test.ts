import { expect, test } from 'vitest'
import { addDays, isTimeZone, localDates, mondayOf } from './local-date.ts'

test('an instant has the date of its zone', () => {
  const instant = new Date('2026-01-01T10:30:00Z')
  expect(localDates('UTC')(instant)).toBe('2026-01-01')
  expect(localDates('Pacific/Kiritimati')(instant)).toBe('2026-01-02')
  expect(localDates('Pacific/Pago_Pago')(instant)).toBe('2025-12-31')
})

test('midnight is the new day, also on the days when clocks change', () => {
  const berlin = localDates('Europe/Berlin')
  // Clocks went from 2 to 3 on 2026-03-29 and go from 3 to 2 on 2026-10-25.
  expect(berlin(new Date('2026-03-28T22:59:59Z'))).toBe('2026-03-28')
  expect(berlin(new Date('2026-03-28T23:00:00Z'))).toBe('2026-03-29')
  expect(berlin(new Date('2026-03-29T21:59:59Z'))).toBe('2026-03-29')
  expect(berlin(new Date('2026-03-29T22:00:00Z'))).toBe('2026-03-30')
  expect(berlin(new Date('2026-10-25T22:59:59Z'))).toBe('2026-10-25')
  expect(berlin(new Date('2026-10-25T23:00:00Z'))).toBe('2026-10-26')
})

test('a date moves by days over months, years and leap days', () => {
  expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  expect(addDays('2026-05-20', 0)).toBe('2026-05-20')
})

test('a week starts on its Monday', () => {
  expect(mondayOf('2026-05-18')).toBe('2026-05-18')
  expect(mondayOf('2026-05-24')).toBe('2026-05-18')
  // 1 January 2027 is a Friday.
  expect(mondayOf('2027-01-01')).toBe('2026-12-28')
})

test('only zones that this runtime knows are zones', () => {
  expect(isTimeZone('Asia/Kathmandu')).toBe(true)
  for (const name of ['', 'Mars/Olympus', 'Europe/Berlin ']) expect(isTimeZone(name)).toBe(false)
})
