import { expect, test } from 'vitest'
import { knownShare, median, robustSd } from './statistics.ts'

test('the median ignores NaN and is NaN without values', () => {
  expect(median(Float64Array.of(3, Number.NaN, 1, 2))).toBe(2)
  expect(median(Float64Array.of(Number.NaN))).toBeNaN()
})

test('the robust standard deviation is that of a normal, and one wild value does not move it', () => {
  // Quantiles of the standard normal at 1/8, 3/8, 5/8, 7/8 and their like: symmetric, median |x| near 0.67.
  const normal = Float64Array.of(-1.534, -0.887, -0.489, -0.157, 0.157, 0.489, 0.887, 1.534, 0.674, -0.674)
  expect(robustSd(normal)).toBeCloseTo(1, 1)
  expect(robustSd(Float64Array.of(...normal, 1e6))).toBeLessThan(1.4)
})

test('the known share of an empty column is 0', () => {
  expect(knownShare(new Float64Array())).toBe(0)
  expect(knownShare(Float64Array.of(1, Number.NaN))).toBe(0.5)
})
