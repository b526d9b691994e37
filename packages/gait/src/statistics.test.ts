import { expect, test } from 'vitest'
import { knownShare, median, robustSd } from './statistics.ts'

test('the median ignores NaN and is NaN without values', () => {
  expect(median(Float64Array.of(3, Number.NaN, 1, 2))).toBe(2)
  expect(median(Float64Array.of(Number.NaN))).toBeNaN()
})

test('the median is what sorting puts in the middle, whatever the order, ties and ends of the scale', () => {
  const columns = Array.from({ length: 200 }, (_, seed) =>
    // A fixed scramble; few distinct values give ties.
    Float64Array.from({ length: 1 + (seed % 40) }, (_, k) => ((k + 1) * (7 * seed + 3)) % (2 + (seed % 13))),
  )
  const ends = Float64Array.of(Number.POSITIVE_INFINITY, -1, Number.NEGATIVE_INFINITY, Number.MAX_VALUE, -1)
  for (const column of [...columns, ends]) {
    expect(median(column)).toBe(column.toSorted()[column.length >> 1])
  }
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
