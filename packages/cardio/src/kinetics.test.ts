import { expect, test } from 'vitest'
import { HEART, type Heart, heartDuring, intervals } from '../fixtures/heart.ts'
import stated from '../fixtures/stated.json' with { type: 'json' }
import {
  gridOf,
  type Kinetics,
  kineticsOf,
  logPrior,
  NOISE,
  noiseOf,
  PRIORS,
  TIME_CONSTANT_S,
} from './kinetics.ts'

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

test('the beliefs are those documented', () => {
  expect(TIME_CONSTANT_S).toEqual(stated.timeConstantS)
  expect(PRIORS).toEqual(stated.priors)
  expect(NOISE).toEqual(stated.noise)
})

test('the grid goes in equal steps of the logarithm, and the prior counts them so', () => {
  const grid = gridOf()
  expect(grid).toHaveLength(20)
  expect(grid[0]).toBe(15)
  expect(grid[19]).toBeCloseTo(150, 9)
  for (const [k, value] of grid.slice(1).entries()) expect(value / grid[k]).toBeCloseTo(10 ** (1 / 19), 9)
  expect(logPrior(81.2)).toBeCloseTo(Math.log(81.2) - 0.5, 12)
})

test('the noise is the correlation of neighbours and the variance of what is new in each', () => {
  const value = Float64Array.of(84, 84, 76, Number.NaN, 76, 84)
  // A column far from all of it leaves the values minus their belief; 80 ± 100 fits their mean.
  const columns = [1, 0, 0, 0, 0, 0, 0].map((entry) => new Float64Array(6).fill(entry))
  const { correlation, variance } = noiseOf({ columns, value })
  const mean = 404 / 5
  const residual = [84, 84, 76, 76, 84].map((rate) => rate - mean)
  const products = residual[0] * residual[1] + residual[1] * residual[2] + residual[3] * residual[4]
  const pairSquares = residual[0] ** 2 + residual[1] ** 2 + residual[3] ** 2
  expect(correlation).toBe(Math.max(0, products / pairSquares))
  expect(variance).toBeCloseTo(residual.reduce((sum, rest) => sum + rest ** 2, 0) / 5, 1)
})

test('a heart that hangs together in all its residuals is held to the highest correlation and the finest rate', () => {
  const constant = (entry: number) => new Float64Array(400).fill(entry)
  const columns = [1, 0, 0, 0, 0, 0, 0].map(constant)
  const step = constant(60).fill(100, 200)
  expect(noiseOf({ columns, value: step }).correlation).toBe(0.97)
  expect(noiseOf({ columns, value: constant(80) }).variance).toBe(0.29 ** 2)
})
