import { expect, test } from 'vitest'
import { bearingDeg, mathRad, wrapDeg, wrapRad } from './angles.ts'

test('angles wrap to half-open ranges', () => {
  expect(wrapRad(Math.PI)).toBeCloseTo(-Math.PI, 12)
  expect(wrapRad(-3 * Math.PI + 0.1)).toBeCloseTo(-Math.PI + 0.1, 12)
  expect(wrapDeg(-1)).toBe(359)
  expect(wrapDeg(720)).toBe(0)
  expect(wrapDeg(-1e-18)).toBe(0)
})

test('north is a quarter turn from east, and bearings come back', () => {
  expect(mathRad(0)).toBeCloseTo(Math.PI / 2, 12)
  for (const deg of [0, 1, 90, 200, 359]) expect(bearingDeg(mathRad(deg))).toBeCloseTo(deg, 9)
})
