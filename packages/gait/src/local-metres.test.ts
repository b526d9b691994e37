import { expect, test } from 'vitest'
import { localMetres } from './local-metres.ts'

// Lengths of a degree at 45 degrees on WGS 84: 111,131.745 m north, 78,846.806 m east (NIMA TR8350.2, table 3.4's radii).
test('a degree has its length on the ellipsoid', () => {
  const { northM } = localMetres(Float64Array.of(44.5, 45.5), Float64Array.of(10, 10))
  const { eastM } = localMetres(Float64Array.of(45, 45), Float64Array.of(10, 11))
  expect(northM[1]).toBeCloseTo(111_131.745, -1)
  expect(eastM[1]).toBeCloseTo(78_846.806, -1)
})

test('the antimeridian is no seam', () => {
  const { eastM } = localMetres(Float64Array.of(0, 0), Float64Array.of(179.9999, -179.9999))
  expect(eastM[1]).toBeCloseTo(22.26, 1)
})

test('a missing fix is NaN, and the next one is measured from the last known', () => {
  const { eastM, northM } = localMetres(Float64Array.of(0, Number.NaN, 0), Float64Array.of(0, 0, 0.001))
  expect(eastM[1]).toBeNaN()
  expect(eastM[2]).toBeCloseTo(111.32, 1)
  expect(northM[2]).toBe(0)
})
