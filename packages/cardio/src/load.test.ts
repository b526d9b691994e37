import { expect, test } from 'vitest'
import published from '../fixtures/published.json' with { type: 'json' }
import { banisterLoad, edwardsLoad } from './load.ts'

const { banister, edwards } = published
const limits = { restingBpm: 50, maxBpm: 190, warnings: [] }

function minutesAt(bpm: number, minutes: number): Float64Array {
  return new Float64Array(60 * minutes).fill(bpm)
}

test.each(['female', 'male'] as const)("Banister's load for a %s is the formula as printed", (sex) => {
  const { factor, exponent } = banister[sex]
  const x = (127 - 50) / 140
  const expected = 20 * x * factor * Math.exp(exponent * x)
  expect(banisterLoad(minutesAt(127, 20), limits, sex)).toBeCloseTo(expected, 9)
})

test('the worked value of the literature', () => {
  const { minutes, bpm, load, ...its } = banister.check
  expect(banisterLoad(minutesAt(bpm, minutes), { ...its, warnings: [] }, 'male')).toBeCloseTo(load, 0)
})

test('without a sex it is the mean of both', () => {
  const bpm = minutesAt(140, 10)
  const both = banisterLoad(bpm, limits, 'female') + banisterLoad(bpm, limits, 'male')
  expect(banisterLoad(bpm, limits)).toBeCloseTo(both / 2, 12)
})

test('below rest nothing is added, above the highest no more than at it, and gaps add nothing', () => {
  expect(banisterLoad(minutesAt(45, 10), limits, 'male')).toBe(0)
  expect(banisterLoad(minutesAt(210, 10), limits, 'male')).toBe(
    banisterLoad(minutesAt(190, 10), limits, 'male'),
  )
  expect(banisterLoad(Float64Array.of(Number.NaN, 120), limits, 'male')).toBeCloseTo(
    banisterLoad(Float64Array.of(120), limits, 'male'),
    12,
  )
})

test('limits without a reserve give NaN', () => {
  expect(banisterLoad(minutesAt(100, 1), { ...limits, maxBpm: 50 }, 'male')).toBeNaN()
})

test.each(edwards)("Edwards' load at $share of the highest rate weighs $weight", ({ share, weight }) => {
  expect(edwardsLoad(minutesAt(share * 200, 10), { ...limits, maxBpm: 200 })).toBeCloseTo(10 * weight, 9)
})

test("gaps add nothing to Edwards' load", () => {
  expect(edwardsLoad(Float64Array.of(Number.NaN), limits)).toBe(0)
})
