import { expect, test } from 'vitest'
import { meanPerSecond } from './seconds.ts'

test('each second holds the mean of its samples', () => {
  const means = meanPerSecond(Float64Array.of(0, 0.5, 1), Float64Array.of(2, 4, 7), 2)
  expect(means).toEqual(Float64Array.of(3, 7))
})

test('a second without samples is NaN, and NaN samples do not count', () => {
  const means = meanPerSecond(Float64Array.of(0, 0.5, 2), Float64Array.of(Number.NaN, 4, Number.NaN), 3)
  expect(means).toEqual(Float64Array.of(4, Number.NaN, Number.NaN))
})

test('samples outside the grid are ignored', () => {
  expect(meanPerSecond(Float64Array.of(-1, 0, 5), Float64Array.of(9, 1, 9), 1)).toEqual(Float64Array.of(1))
})
