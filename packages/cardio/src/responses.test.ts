import { expect, test } from 'vitest'
import { HEART, heartDuring } from '../fixtures/heart.ts'
import { driveOf, rowsOf } from './responses.ts'

const phases = [
  { direction: 'standing', lengthS: 5, speedMps: 0 },
  { direction: 'forward', lengthS: 10, speedMps: 1 },
  { direction: 'backward', lengthS: 10, speedMps: 0.5 },
  { direction: 'unknown', lengthS: 5, speedMps: 1 },
  { direction: 'sideways', lengthS: 5, speedMps: 1 },
] as const

function driveWith(change: (seconds: ReturnType<typeof heartDuring>) => void = () => undefined) {
  const seconds = heartDuring(phases, HEART, 1)
  seconds.speedMps.set([0, 0, 0, 0, 0, ...Array(10).fill(1), ...Array(10).fill(0.5), ...Array(10).fill(1)])
  change(seconds)
  return driveOf(seconds.heartRateBpm, seconds, new Float64Array(35))
}

test('the inputs are moving, backward, workload over that of backward, and other', () => {
  const [moving, backward, workload, other] = driveWith().inputs.map((input) => [...input])
  expect(moving).toEqual([0, 1, 1, 1, 1, 0, 0])
  expect(backward).toEqual([0, 0, 0, 1, 1, 0, 0])
  expect(workload).toEqual([0, 3, 3, 0, 0, 0, 0])
  expect(other).toEqual([0, 0, 0, 0, 0, 1, 1])
})

test('a walking second without a speed counts as one at the workload of backward', () => {
  const { inputs } = driveWith(({ speedMps }) => speedMps.fill(Number.NaN, 5, 10))
  expect([...inputs[2]]).toEqual([0, 0, 3, 0, 0, 0, 0])
})

test('a walking second at speed 0 counts as that', () => {
  const { inputs } = driveWith(({ speedMps }) => speedMps.fill(0, 5, 10))
  expect([...inputs[2]]).toEqual([0, -3, 3, 0, 0, 0, 0])
})

test('values are means of five seconds, without the gaps; times are from the middle', () => {
  const { value, time } = driveWith(({ heartRateBpm }) => {
    heartRateBpm.set([80, 82, Number.NaN, 84, 86])
    heartRateBpm.fill(Number.NaN, 5, 10)
  })
  expect(value[0]).toBe(83)
  expect(value[1]).toBeNaN()
  expect([...time.subarray(0, 2)]).toEqual([-15.5, -10.5])
})

test('a response approaches its input with the time constant', () => {
  const { columns } = rowsOf(driveWith(), 20)
  const [one, start, moving] = columns
  expect([...one]).toEqual(Array(7).fill(1))
  expect([...start]).toEqual(Array.from({ length: 7 }, (_, k) => Math.exp((-5 * k) / 20)))
  // The input is 1 from 5 s to 25 s; the mean of 1 − e^(−t/20) over the blocks, then of its decay.
  const meanDecay = (from: number) => (20 / 5) * (Math.exp(-from / 20) - Math.exp(-(from + 5) / 20))
  expect(moving[0]).toBe(0)
  for (let k = 0; k < 4; k++) expect(moving[k + 1]).toBeCloseTo(1 - meanDecay(5 * k), 12)
  expect(moving[5]).toBeCloseTo((1 - Math.exp(-1)) * meanDecay(0), 12)
})
