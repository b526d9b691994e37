import { expect, test } from 'vitest'
import { noiseFrom } from '../fixtures/noise.ts'
import { CALIBRATION_MIN_PAIRS, calibrate, logExcessOf, type PairedBouts } from './calibration.ts'
import { noviceFactor } from './practice.ts'
import { gaitsAt, ratesAt } from './rates.ts'

function populationRatio(speed: number, grade: number): number {
  const { backward, forward } = ratesAt('lcda', gaitsAt(speed), speed, grade)
  return backward / forward
}

/** A pair of somebody whose gross ratio is this, whose heart follows the power. */
function pairOf(ratio: number, power = 0.8, like: Partial<PairedBouts> = {}): PairedBouts {
  return { forwardBpm: 110, backwardBpm: 110 * ratio ** power, speedMps: 1, gradePct: 0, ...like }
}

test('three pairs are enough, two are not', () => {
  expect(CALIBRATION_MIN_PAIRS).toBe(3)
  expect(calibrate([pairOf(1.35), pairOf(1.35)])).toBeUndefined()
  expect(calibrate([pairOf(1.35), pairOf(1.35), pairOf(1.35)])).toMatchObject({ pairs: 3, rejectedPairs: 0 })
})

test('somebody like the population gets its multiplier, 1', () => {
  const ratio = populationRatio(1, 0)
  const calibration = calibrate(Array(5).fill(pairOf(ratio)))
  expect(calibration?.multiplier).toBeCloseTo(1, 12)
  expect(calibration?.ratio).toBeCloseTo(ratio, 12)
  expect(calibration?.populationRatio).toBeCloseTo(ratio, 12)
})

test('the estimate is the posterior mean of the normal model as documented', () => {
  const logs = [0.02, 0.08, 0.11, 0.03]
  const ratio = populationRatio(1, 0)
  const pairs = logs.map((log) => pairOf(ratio * Math.exp(log)))
  const mean = 0.06
  const scatter = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0)
  const pairVariance = (4 * 0.05 ** 2 + scatter) / 7
  const byExponent = (0.05 / 0.8) * (Math.log(ratio) + mean)
  const variance = pairVariance / 4 + byExponent ** 2
  const share = variance / (variance + 0.12 ** 2)
  const calibration = calibrate(pairs)
  expect(calibration?.populationShare).toBeCloseTo(share, 12)
  expect(calibration?.multiplier).toBeCloseTo(Math.exp((1 - share) * mean), 12)
  expect(calibration?.logSd).toBeCloseTo(0.12 * Math.sqrt(share), 12)
  const reach = 1.6449 * 0.12 * Math.sqrt(share)
  expect(calibration?.low).toBeCloseTo(Math.exp((1 - share) * mean - reach), 12)
  expect(calibration?.high).toBeCloseTo(Math.exp((1 - share) * mean + reach), 12)
  expect(calibration?.intervalLevel).toBe(0.9)
})

test('more pairs leave the population less of a say', () => {
  const shareOf = (count: number) => calibrate(Array(count).fill(pairOf(1.5)))?.populationShare ?? Number.NaN
  expect(shareOf(12)).toBeLessThan(shareOf(4))
})

test('practice is allowed for: a novice who is a novice is no exception', () => {
  const pair = pairOf(populationRatio(1, 0) * noviceFactor(1).mean, 0.8, { backwardSessions: 1 })
  expect(logExcessOf(pair)).toBeCloseTo(0, 12)
  expect(calibrate([pair, pair, pair])?.multiplier).toBeCloseTo(1, 12)
})

test('speed and slope are allowed for', () => {
  const pair = pairOf(populationRatio(1.3, 8), 0.8, { speedMps: 1.3, gradePct: 8 })
  expect(logExcessOf(pair)).toBeCloseTo(0, 12)
})

test('the correction stays within a fifth', () => {
  expect(calibrate(Array(20).fill(pairOf(2.3)))?.multiplier).toBe(1.2)
  expect(calibrate(Array(20).fill(pairOf(0.8)))?.multiplier).toBe(0.8)
})

test.each([
  ['a heart that no walker has', { forwardBpm: 39.9 }],
  ['a heart that nobody has', { backwardBpm: 221 }],
  ['a rate that is not known', { backwardBpm: Number.NaN }],
  ['no speed', { speedMps: 0 }],
  ['running', { speedMps: 1.64 }],
  ['a slope that is not known', { gradePct: Number.NaN }],
])('a pair is rejected for %s', (_, like) => {
  const good = pairOf(1.4)
  expect(calibrate([good, good, good, pairOf(1.4, 0.8, like)])).toMatchObject({ pairs: 3, rejectedPairs: 1 })
})

test('a pair at the ends of what is accepted is accepted', () => {
  const ends = [
    pairOf(1.4),
    { ...pairOf(1.4), forwardBpm: 40 },
    { ...pairOf(1.4), backwardBpm: 220, speedMps: 1.63 },
  ]
  expect(calibrate(ends)).toMatchObject({ pairs: 3, rejectedPairs: 0 })
})

test('with a true ratio of 1.35 six pairs come within 0.05, and the 90 % interval holds it 85–95 times in 100', () => {
  const truth = 1.35
  const noise = noiseFrom(11)
  let error = 0
  let held = 0
  const athletes = 1000
  for (let k = 0; k < athletes; k++) {
    // Each heart has its own power; each pair is off by 5 % of the ratio of uptakes, as 3 bpm in each rate make.
    const power = 0.8 + 0.05 * noise()
    const pairs = Array.from({ length: 6 }, () => {
      const speed = 1.1 + 0.15 * noise()
      const ratio = (truth / populationRatio(1, 0)) * populationRatio(speed, 0)
      return pairOf(ratio * Math.exp(0.05 * noise()), power, { speedMps: speed })
    })
    const calibration = calibrate(pairs)
    if (!calibration) throw new Error('six pairs must do')
    error += Math.abs(calibration.ratio - truth) / athletes
    const within = calibration.low * calibration.populationRatio <= truth
    held += Number(within && truth <= calibration.high * calibration.populationRatio)
  }
  expect(error).toBeLessThan(0.05)
  expect(held / athletes).toBeGreaterThan(0.85)
  expect(held / athletes).toBeLessThan(0.95)
})
