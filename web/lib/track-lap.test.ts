import { expect, test } from 'vitest'
import { LAP_M, trackPoint, trackStretch } from './track-lap.ts'

test('a lap of the standard track is 400 m', () => {
  expect(LAP_M).toBeCloseTo(400, 1)
})

test('the lap closes and has no jump', () => {
  const points = trackStretch(0, LAP_M, 1)
  for (const [k, { x, y }] of points.entries()) {
    const next = points[(k + 1) % points.length]
    expect(Math.hypot(next.x - x, next.y - y)).toBeLessThan(1.01)
  }
})

test('half a lap later is the opposite side', () => {
  const [here, there] = [trackPoint(10), trackPoint(10 + LAP_M / 2)]
  expect(there.x).toBeCloseTo(-here.x)
  expect(there.y).toBeCloseTo(-here.y)
})
