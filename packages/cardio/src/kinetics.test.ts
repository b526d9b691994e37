import { expect, test } from 'vitest'
import { HEART, type Heart, heartDuring, intervals } from '../fixtures/heart.ts'
import { type Kinetics, kineticsOf } from './kinetics.ts'

function fitted(heart: Partial<Heart>, phases = intervals(15), seed = 3): Kinetics {
  const seconds = heartDuring(phases, { ...HEART, ...heart }, seed)
  return kineticsOf(seconds.heartRateBpm, seconds, new Float64Array(seconds.speedMps.length))
}

const CALM = { noiseBpm: 0.2 }

test.each([30, 45, 60, 80])(
  'with little noise a time constant of %d s and the levels behind it are found',
  (tau) => {
    const kinetics = fitted({ ...CALM, timeConstantS: tau })
    expect(Math.abs(kinetics.timeConstantS / tau - 1)).toBeLessThan(0.1)
    expect(Math.abs(kinetics.differenceBpm - 15)).toBeLessThan(0.8)
    expect(Math.abs(kinetics.forwardBpm - 105)).toBeLessThan(1)
  },
)

test('a drift is found, and is not taken for direction', () => {
  const kinetics = fitted({ ...CALM, driftBpmPerHour: 18, backwardBpm: 0 })
  expect(Math.abs(kinetics.driftBpmPerHour - 18)).toBeLessThan(4)
  expect(Math.abs(kinetics.differenceBpm)).toBeLessThan(0.5)
})

test('standing in between does not disturb the levels', () => {
  const phases = [
    { direction: 'standing', lengthS: 120, speedMps: 0 } as const,
    ...intervals(6),
    { direction: 'standing', lengthS: 60, speedMps: 0 } as const,
    ...intervals(6),
  ]
  expect(Math.abs(fitted(CALM, phases).differenceBpm - 15)).toBeLessThan(0.8)
})

test('seconds of unknown direction have a level of their own', () => {
  const phases = [
    ...intervals(6),
    { direction: 'unknown', lengthS: 300, speedMps: 1.6 } as const,
    ...intervals(6),
  ]
  expect(Math.abs(fitted(CALM, phases).differenceBpm - 15)).toBeLessThan(0.8)
})

test('the slope is learnt where speeds vary, and stays the belief where they do not', () => {
  const varied = [0.7, 0.9, 1.1, 1.3].flatMap((speed) => intervals(4, speed, speed))
  const learnt = fitted({ ...CALM, slopeBpm: 5 }, varied)
  expect(Math.abs(learnt.slopeBpm - 5)).toBeLessThan(0.3)
  expect(learnt.slopeSdBpm).toBeLessThan(0.4)
  expect(Math.abs(learnt.differenceBpm - 15)).toBeLessThan(0.8)
})

test('unlike speeds are allowed for by the slope', () => {
  const kinetics = fitted(CALM, intervals(15, 1.2, 0.9))
  expect(Math.abs(kinetics.differenceBpm - 15)).toBeLessThan(2)
  expect(Math.abs(kinetics.forwardBpm - (105 - 3.5 * 0.6))).toBeLessThan(2)
})

test('more noise is less certain', () => {
  expect(fitted({ noiseBpm: 6 }).differenceSdBpm).toBeGreaterThan(2 * fitted({ noiseBpm: 1 }).differenceSdBpm)
})

test('what is not measured stays what was believed', () => {
  // One minute of each: too little to say more than the priors do about drift and time constant.
  const kinetics = fitted({ noiseBpm: 8 }, intervals(1), 9)
  expect(Math.abs(kinetics.slopeBpm - 3.5)).toBeLessThan(0.5)
  expect(Math.abs(kinetics.slopeSdBpm - 1.2)).toBeLessThan(0.1)
  expect(kinetics.timeConstantS).toBeGreaterThan(35)
  expect(kinetics.timeConstantS).toBeLessThan(85)
})
