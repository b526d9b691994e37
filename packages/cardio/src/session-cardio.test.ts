import { expect, test } from 'vitest'
import { HEART, heartDuring, intervals } from '../fixtures/heart.ts'
import { edwardsLoad } from './load.ts'
import { CARDIO_METHOD } from './method.ts'
import { type CardioContext, sessionCardio } from './session-cardio.ts'
import { zonesOn } from './zones.ts'

const athlete = { sex: 'male', restingBpm: 55, maxBpm: 185 } as const

function contextOf(more: Partial<CardioContext> = {}): CardioContext {
  const seconds = heartDuring(intervals(15), HEART, 5)
  return { seconds, athlete, year: 2026, gradePct: new Float64Array(1800), ...more }
}

test('a session with a heart rate has every figure', () => {
  const { seconds } = contextOf()
  const cardio = sessionCardio(contextOf({ oxygenMlKgMin: new Float64Array(1800).fill(14) }))
  expect(cardio).toMatchObject({ method: CARDIO_METHOD, comparable: true, coveredS: 1800, warnings: [] })
  expect(cardio.meanBpm).toBeCloseTo(seconds.heartRateBpm.reduce((sum, rate) => sum + rate, 0) / 1800, 9)
  expect(cardio.maxBpm).toBe(Math.max(...seconds.heartRateBpm))
  expect(cardio.trimp).toBeGreaterThan(0)
  expect(cardio.edwards).toBe(edwardsLoad(seconds.heartRateBpm, { ...athlete, warnings: [] }))
  expect(cardio.decouplingPct).toBeDefined()
  expect(cardio.zones).toHaveLength(5)
})

test('without a heart rate there is a reason and no figure', () => {
  const { seconds } = contextOf()
  const mute = { ...seconds, heartRateBpm: new Float64Array(1800).fill(Number.NaN) }
  expect(sessionCardio(contextOf({ seconds: mute }))).toEqual({
    method: CARDIO_METHOD,
    coveredS: 0,
    comparable: false,
    reason: 'NO_HEART_RATE',
    intervalLevel: 0.8,
    warnings: [],
  })
})

test('without a cost there is no decoupling', () => {
  expect(sessionCardio(contextOf()).decouplingPct).toBeUndefined()
})

test('spikes are dropped and gaps are not filled', () => {
  const { seconds } = contextOf()
  const heartRateBpm = seconds.heartRateBpm.slice()
  heartRateBpm.fill(Number.NaN, 300, 400)
  heartRateBpm[500] = 220
  const cardio = sessionCardio(contextOf({ seconds: { ...seconds, heartRateBpm } }))
  expect(cardio.coveredS).toBe(1699)
  expect(cardio.maxBpm).toBeLessThan(150)
  expect(cardio.warnings).toEqual([])
  const whole = sessionCardio(contextOf()).backwardMinusForwardBpm ?? Number.NaN
  expect(Math.abs((cardio.backwardMinusForwardBpm ?? Number.NaN) - whole)).toBeLessThan(1)
})

test('more than a tenth without a heart rate is said', () => {
  const { seconds } = contextOf()
  const codes = (missingS: number) => {
    const heartRateBpm = seconds.heartRateBpm.slice()
    heartRateBpm.fill(Number.NaN, 300, 300 + missingS)
    return sessionCardio(contextOf({ seconds: { ...seconds, heartRateBpm } })).warnings.map(
      ({ code }) => code,
    )
  }
  expect(codes(180)).toEqual([])
  expect(codes(181)).toEqual(['HEART_RATE_GAPS'])
})

test('what is not known about the athlete is said', () => {
  expect(sessionCardio(contextOf({ athlete: {} })).warnings.map(({ code }) => code)).toEqual([
    'RESTING_RATE_ASSUMED',
    'MAX_RATE_ASSUMED',
    'LOAD_WITHOUT_SEX',
  ])
})

test('zones are those in force', () => {
  const zones = zonesOn([{ validFrom: '2026-01-01', kind: 'custom', bounds: [0] }], '2026-05-01')
  expect(sessionCardio(contextOf({ zones })).zones).toEqual([
    { lowBpm: 0, highBpm: undefined, seconds: 1800 },
  ])
})
