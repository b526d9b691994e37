import { expect, test } from 'vitest'
import { gaussMarkov, smoothGaussMarkov } from './gauss-markov.ts'
import { randomStream } from './random.ts'

// 4000 correlation times: the sampling error of a variance is then about 1.6 %, of a correlation about as much.
const TAU_S = 5
const STEP_S = 0.5
const LENGTH = 40000
const TOLERANCE = 0.06

test.each([
  ['first', gaussMarkov, Math.exp(-1), Math.exp(-3)],
  // (1 + x) exp(-x) with x = 2 t / tau.
  ['second', smoothGaussMarkov, 3 * Math.exp(-2), 7 * Math.exp(-6)],
] as const)(
  'a process of %s order has its standard deviation and its autocorrelation',
  (_, process, at1, at3) => {
    const values = process(randomStream(7, 'process'), LENGTH, STEP_S, 3, TAU_S)
    expect(Math.abs(covariance(values, 0) / 9 - 1)).toBeLessThan(TOLERANCE)
    expect(Math.abs(covariance(values, TAU_S / STEP_S) / 9 - at1)).toBeLessThan(TOLERANCE)
    expect(Math.abs(covariance(values, (3 * TAU_S) / STEP_S) / 9 - at3)).toBeLessThan(TOLERANCE)
  },
)

test.each([['first', gaussMarkov] as const, ['second', smoothGaussMarkov] as const])(
  'a process of %s order is stationary from its first value on',
  (_, process) => {
    const firsts = Array.from(
      { length: 4000 },
      (_, seed) => process(randomStream(seed, 'start'), 1, 1, 2, 4)[0],
    )
    const variance = firsts.reduce((sum, value) => sum + value * value, 0) / firsts.length
    expect(Math.abs(variance / 4 - 1)).toBeLessThan(0.1)
  },
)

test('a process without a standard deviation is zero', () => {
  expect(gaussMarkov(randomStream(1, 'zero'), 3, 1, 0, 5)).toEqual(Float64Array.of(0, 0, 0))
  expect(smoothGaussMarkov(randomStream(1, 'zero'), 3, 1, 0, 5)).toEqual(Float64Array.of(0, 0, 0))
})

function covariance(values: Float64Array, lag: number): number {
  let sum = 0
  for (let k = lag; k < values.length; k++) sum += values[k] * values[k - lag]
  return sum / (values.length - lag)
}
