import { expect, test } from 'vitest'
import { unixSeconds } from './iso-time.ts'

test.each([
  ['2026-05-01T07:00:00Z', 0],
  ['2026-05-01T07:00:00.250Z', 0.25],
  ['2026-05-01T09:00:00+02:00', 0],
  ['2026-05-01 03:30:00 -0330', 0],
  ['2026-05-01T07:00:00', 0],
])('%s is %d s after seven', (text, after) => {
  expect(unixSeconds(text)).toBe(Date.UTC(2026, 4, 1, 7) / 1000 + after)
})

test('what is no date and time is NaN', () => {
  expect(unixSeconds('yesterday')).toBeNaN()
  expect(unixSeconds('')).toBeNaN()
})
