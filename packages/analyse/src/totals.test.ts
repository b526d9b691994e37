import { expect, test } from 'vitest'
import { distanceOf, totalsOf } from './totals.ts'

test('every second is counted once, under its direction', () => {
  const totals = totalsOf({
    direction: ['forward', 'backward', 'backward', 'sideways', 'standing', 'unknown'],
    speedMps: Float64Array.of(1.2, 0.8, 0.9, 0.5, 0, 1),
  })
  expect(totals).toEqual({
    backwardS: 2,
    backwardM: 1.7000000000000002,
    forwardS: 1,
    forwardM: 1.2,
    sidewaysS: 1,
    standingS: 1,
    unknownS: 1,
  })
})

test('a second without a speed is counted and adds no distance', () => {
  const speedMps = Float64Array.of(Number.NaN, 0.8)
  expect(totalsOf({ direction: ['backward', 'backward'], speedMps })).toMatchObject({
    backwardS: 2,
    backwardM: 0.8,
  })
  expect(distanceOf({ speedMps })).toBe(0.8)
})

test('a recording without any speed has no distance rather than zero', () => {
  expect(distanceOf({ speedMps: Float64Array.of(Number.NaN) })).toBeUndefined()
})
