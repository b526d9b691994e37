import { expect, test } from 'vitest'
import { randomStream } from './random.ts'

const DRAWS = 20000

test('the same seed and name give the same numbers, another seed or name others', () => {
  expect(draws(5, 'gnss')).toEqual(draws(5, 'gnss'))
  expect(draws(5, 'gnss')).not.toEqual(draws(6, 'gnss'))
  expect(draws(5, 'gnss')).not.toEqual(draws(5, 'heading'))
})

test('streams of neighbouring seeds are not correlated', () => {
  const one = randomStream(1, 'a')
  const two = randomStream(2, 'a')
  const products = Array.from({ length: DRAWS }, () => one.normal(0, 1) * two.normal(0, 1))
  // Four standard errors of the mean of independent products.
  expect(Math.abs(mean(products))).toBeLessThan(4 / Math.sqrt(DRAWS))
})

test('uniform draws fill their range evenly', () => {
  const random = randomStream(3, 'uniform')
  const values = Array.from({ length: DRAWS }, () => random.uniform(-2, 6))
  expect(Math.min(...values)).toBeGreaterThanOrEqual(-2)
  expect(Math.max(...values)).toBeLessThan(6)
  expect(mean(values)).toBeCloseTo(2, 1)
  expect(values.filter((value) => value < 0).length / DRAWS).toBeCloseTo(0.25, 1)
})

test('normal draws have their mean, their standard deviation and 95 % within 1.96 of it', () => {
  const random = randomStream(3, 'normal')
  const values = Array.from({ length: DRAWS }, () => random.normal(10, 3))
  // Four standard errors.
  expect(Math.abs(mean(values) - 10)).toBeLessThan((4 * 3) / Math.sqrt(DRAWS))
  const sd = Math.sqrt(mean(values.map((value) => (value - 10) ** 2)))
  expect(Math.abs(sd - 3)).toBeLessThan((4 * 3) / Math.sqrt(2 * DRAWS))
  const within = values.filter((value) => Math.abs(value - 10) < 1.96 * 3).length / DRAWS
  expect(Math.abs(within - 0.95)).toBeLessThan(0.006)
})

test('a chance comes up as often as it says, signs half and half, picks evenly', () => {
  const random = randomStream(4, 'chance')
  const share = (isHit: () => boolean) => Array.from({ length: DRAWS }, isHit).filter(Boolean).length / DRAWS
  expect(share(() => random.chance(0.1))).toBeCloseTo(0.1, 1)
  expect(share(() => random.sign() > 0)).toBeCloseTo(0.5, 1)
  expect(share(() => random.pick(['a', 'b', 'c', 'd']) === 'd')).toBeCloseTo(0.25, 1)
})

test('nothing can be picked from an empty list', () => {
  expect(() => randomStream(1, 'pick').pick([])).toThrow(RangeError)
})

function draws(seed: number, name: string): number[] {
  const random = randomStream(seed, name)
  return Array.from({ length: 5 }, () => random.uniform(0, 1))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
