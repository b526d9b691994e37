import { expect, test } from 'vitest'
import { declinationDeg } from './true-north.ts'

// The model's own uncertainty: 0.26 + 5625/H degrees at one sigma; H is 20,000 nT and more in these places.
const TOLERANCE_DEG = 0.6

test.each([
  // An iPhone's true minus magnetic heading.
  ['Austin', 30.27, -97.74, '2018-04-08', 3.83],
  // NOAA's calculator for WMM2025.
  ['London', 51.5, -0.13, '2026-06-01', 1.15],
])('the declination of %s is near what others say', (_, latitudeDeg, longitudeDeg, date, truth) => {
  const declination = declinationDeg(latitudeDeg, longitudeDeg, Date.parse(date))
  expect(Math.abs(declination - truth)).toBeLessThan(TOLERANCE_DEG)
})

test('a date beyond the models takes the value at their edge', () => {
  const edge = declinationDeg(50, 8, Date.UTC(2029, 10, 13))
  expect(declinationDeg(50, 8, Date.UTC(2099, 0, 1))).toBe(edge)
  expect(declinationDeg(50, 8, 0)).toBe(declinationDeg(50, 8, Date.UTC(2014, 11, 15, 12)))
})
