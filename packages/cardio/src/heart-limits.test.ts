import { expect, test } from 'vitest'
import published from '../fixtures/published.json' with { type: 'json' }
import { heartLimitsOf, highestRateAt } from './heart-limits.ts'

const { constant, perYear } = published.highestRate

test('the highest rate falls with age as published', () => {
  for (const age of [20, 45, 80]) expect(highestRateAt(age)).toBeCloseTo(constant + perYear * age, 12)
  expect(highestRateAt(Number.NaN)).toBeNaN()
})

test('measured limits are taken as they are', () => {
  const limits = heartLimitsOf({ restingBpm: 52, maxBpm: 188, birthYear: 1980 }, 2026)
  expect(limits).toEqual({ restingBpm: 52, maxBpm: 188, warnings: [] })
})

test('a missing highest rate is that of the age, and said', () => {
  const { maxBpm, warnings } = heartLimitsOf({ restingBpm: 52, birthYear: 1980 }, 2026)
  expect(maxBpm).toBeCloseTo(constant + perYear * 46, 12)
  expect(warnings.map(({ code }) => code)).toEqual(['MAX_RATE_FROM_AGE'])
})

test('without anything 70 bpm and 40 years are assumed, and said', () => {
  const { restingBpm, maxBpm, warnings } = heartLimitsOf({}, 2026)
  expect([restingBpm, maxBpm]).toEqual([70, constant + perYear * 40])
  expect(warnings.map(({ code }) => code)).toEqual(['RESTING_RATE_ASSUMED', 'MAX_RATE_ASSUMED'])
})
