import { expect, test } from 'vitest'
import { HEART, type Heart, heartDuring, intervals, type Phase } from '../fixtures/heart.ts'
import { noiseFrom } from '../fixtures/noise.ts'
import stated from '../fixtures/stated.json' with { type: 'json' }
import { COMPARISON, type Comparison, comparisonOf } from './comparison.ts'
import { kineticsOf } from './kinetics.ts'

function compared(phases: readonly Phase[], heart: Partial<Heart> = {}, seed = 2): Comparison {
  const seconds = heartDuring(phases, { ...HEART, ...heart }, seed)
  return comparisonOf(seconds.heartRateBpm, seconds, new Float64Array(seconds.speedMps.length))
}

/** Mean backward minus mean forward, as one would say who does not know that the heart lags. */
function naive(phases: readonly Phase[], heart: Heart, seed: number): number {
  const { direction, heartRateBpm } = heartDuring(phases, heart, seed)
  const mean = (wanted: string) => {
    const rates = heartRateBpm.filter((_, k) => direction[k] === wanted)
    return rates.reduce((sum, rate) => sum + rate, 0) / rates.length
  }
  return mean('backward') - mean('forward')
}

const forward = (lengthS: number, speedMps = 1): Phase => ({ direction: 'forward', lengthS, speedMps })
const backward = (lengthS: number, speedMps = 1): Phase => ({ direction: 'backward', lengthS, speedMps })

test('with time constants of 30 to 80 s and 60 s intervals the naive difference is off by more than 5 bpm, ours by less than 2, and the interval covers', () => {
  const sessions = 60
  const draw = noiseFrom(17)
  let ours = 0
  let plain = 0
  let covered = 0
  for (let k = 0; k < sessions; k++) {
    const heart = {
      ...HEART,
      timeConstantS: 30 + (50 * k) / (sessions - 1),
      backwardBpm: 15 + 3 * draw(),
      driftBpmPerHour: 8 * draw(),
    }
    const { backwardMinusForwardBpm, lowBpm, highBpm } = compared(intervals(15), heart, k)
    if (backwardMinusForwardBpm === undefined || lowBpm === undefined || highBpm === undefined) {
      throw new Error('intervals must be comparable')
    }
    ours += (backwardMinusForwardBpm - heart.backwardBpm) / sessions
    plain += (naive(intervals(15), heart, k) - heart.backwardBpm) / sessions
    covered += Number(lowBpm <= heart.backwardBpm && heart.backwardBpm <= highBpm)
  }
  expect(Math.abs(plain)).toBeGreaterThan(5)
  expect(Math.abs(ours)).toBeLessThan(2)
  expect(covered / sessions).toBeGreaterThan(0.76)
})

test('a drift at constant speed is not taken for direction', () => {
  const blocks = [forward(600), backward(600), forward(600)]
  const { backwardMinusForwardBpm, lowBpm, highBpm } = compared(blocks, {
    driftBpmPerHour: 20,
    backwardBpm: 0,
  })
  expect(Math.abs(backwardMinusForwardBpm ?? Number.NaN)).toBeLessThan(2)
  expect(lowBpm).toBeLessThan(0)
  expect(highBpm).toBeGreaterThan(0)
})

test('the rates compared are those at the speed and slope of the backward stretches', () => {
  const { matched, backwardMinusForwardBpm, comparable, intervalLevel } = compared(intervals(15, 1.2, 1))
  expect(comparable).toBe(true)
  expect(intervalLevel).toBe(0.8)
  expect(matched?.speedMps).toBeCloseTo(1, 1)
  expect(matched?.gradePct).toBe(0)
  expect(matched && matched.backwardBpm - matched.forwardBpm).toBeCloseTo(
    backwardMinusForwardBpm ?? Number.NaN,
    9,
  )
})

test('the interval reaches as far as the fit and the model are uncertain', () => {
  const seconds = heartDuring(intervals(15), HEART, 2)
  const flat = new Float64Array(seconds.speedMps.length)
  const { lowBpm, highBpm, backwardMinusForwardBpm } = comparisonOf(seconds.heartRateBpm, seconds, flat)
  const { differenceBpm, differenceSdBpm } = kineticsOf(seconds.heartRateBpm, seconds, flat)
  const reach = 1.2816 * Math.hypot(differenceSdBpm, 1)
  expect(backwardMinusForwardBpm).toBe(differenceBpm)
  expect(lowBpm).toBeCloseTo(differenceBpm - reach, 12)
  expect(highBpm).toBeCloseTo(differenceBpm + reach, 12)
})

test('the limits are those documented', () => expect(COMPARISON).toEqual(stated.comparison))

test.each([
  ['NO_HEART_RATE', intervals(10), true],
  ['DIRECTION_UNKNOWN', [{ direction: 'unknown', lengthS: 900, speedMps: 1 }], false],
  ['NO_BACKWARD', [forward(900)], false],
  ['NO_FORWARD_TO_COMPARE', [backward(900)], false],
  ['TOO_SHORT', [forward(600), backward(119), forward(600)], false],
  ['TOO_SHORT', [backward(600), forward(119), backward(600)], false],
  ['TOO_SHORT', [{ direction: 'standing', lengthS: 600, speedMps: 0 }, forward(600), backward(119)], false],
  ['SPEEDS_DIFFER', intervals(15, 1.8, 0.6), false],
] as const)('%s is said instead of a number', (reason, phases, isMute) => {
  const seconds = heartDuring(phases, HEART, 4)
  if (isMute) seconds.heartRateBpm.fill(Number.NaN)
  const comparison = comparisonOf(seconds.heartRateBpm, seconds, new Float64Array(seconds.speedMps.length))
  expect(comparison).toEqual({ comparable: false, reason, intervalLevel: 0.8 })
})

test('two minutes of each are enough', () => {
  expect(compared([forward(300), backward(120), forward(300)], { noiseBpm: 1 }).comparable).toBe(true)
})

test('a heart that jumps about is too uncertain', () => {
  expect(compared(intervals(3), { noiseBpm: 25 })).toMatchObject({
    comparable: false,
    reason: 'TOO_UNCERTAIN',
  })
})

test('a slope in both directions alike does not matter', () => {
  const seconds = heartDuring(intervals(15), HEART, 2)
  const slope = new Float64Array(seconds.speedMps.length).fill(4)
  const onSlope = comparisonOf(seconds.heartRateBpm, seconds, slope)
  expect(onSlope.matched?.gradePct).toBeCloseTo(4, 9)
  expect(onSlope.backwardMinusForwardBpm).toBeCloseTo(
    compared(intervals(15)).backwardMinusForwardBpm ?? Number.NaN,
    0,
  )
})

test('seconds without a speed do not make the means of the others unknown', () => {
  const seconds = heartDuring(intervals(15), HEART, 2)
  seconds.speedMps.fill(Number.NaN, 60, 80)
  const { matched } = comparisonOf(seconds.heartRateBpm, seconds, new Float64Array(seconds.speedMps.length))
  expect(matched?.speedMps).toBeCloseTo(1, 1)
})
