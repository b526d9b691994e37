import { expect, test } from 'vitest'
import { slidingLine } from './sliding-line.ts'

const x = Float64Array.of(0, 1, 2, 3, 4, 5)

test('the slope of a straight line is found everywhere', () => {
  const y = x.map((value) => 7 + 3 * value)
  for (const slope of slidingLine(x, y, 4).slope) expect(slope).toBeCloseTo(3, 12)
})

test('only samples within half a window on either side count, the ends included', () => {
  const y = Float64Array.of(0, 0, 0, 1, 0, 0)
  const { slope, spread } = slidingLine(x, y, 2)
  expect([...slope.subarray(1, 5)]).toEqual([0, 0.5, 0, -0.5])
  expect([...spread.subarray(1, 5)]).toEqual([2, 2, 2, 2])
})

test('fewer than three samples, or samples at one place, make no line', () => {
  expect([...slidingLine(x, x, 1.9).slope].every(Number.isNaN)).toBe(true)
  expect(slidingLine(x, x, 2).slope[0]).toBeNaN()
  const still = slidingLine(Float64Array.of(1, 1, 1), Float64Array.of(1, 2, 3), 2)
  expect([...still.slope].every(Number.isNaN)).toBe(true)
})

test('NaN values do not count', () => {
  const y = Float64Array.of(0, 1, Number.NaN, 3, 4, 5)
  const { slope, spread } = slidingLine(x, y, 4)
  expect(slope[2]).toBeCloseTo(1, 12)
  expect(spread[2]).toBeCloseTo(10, 12)
})
