import { expect, test } from 'vitest'
import { HEART, heartDuring } from '../fixtures/heart.ts'
import { driveOf, rowsOf } from './responses.ts'

const phases = [
  { direction: 'standing', lengthS: 10, speedMps: 0 },
  { direction: 'forward', lengthS: 20, speedMps: 1 },
  { direction: 'backward', lengthS: 20, speedMps: 0.5 },
  { direction: 'unknown', lengthS: 10, speedMps: 1 },
  { direction: 'sideways', lengthS: 10, speedMps: 1 },
] as const

function driveWith(change: (seconds: ReturnType<typeof heartDuring>) => void = () => undefined) {
  const seconds = heartDuring(phases, HEART, 1)
  seconds.speedMps.set([
    ...Array(10).fill(0),
    ...Array(20).fill(1),
    ...Array(20).fill(0.5),
    ...Array(20).fill(1),
  ])
  change(seconds)
  return driveOf(seconds.heartRateBpm, seconds, new Float64Array(70))
}

test('the inputs are moving, backward, workload over that of backward, and other', () => {
  const [moving, backward, workload, other] = driveWith().inputs.map((input) => [...input])
  expect(moving).toEqual([0, 1, 1, 1, 1, 0, 0])
  expect(backward).toEqual([0, 0, 0, 1, 1, 0, 0])
  expect(workload).toEqual([0, 3, 3, 0, 0, 0, 0])
  expect(other).toEqual([0, 0, 0, 0, 0, 1, 1])
})

test('a walking second without a speed counts as one at the workload of backward', () => {
  const { inputs } = driveWith(({ speedMps }) => speedMps.fill(Number.NaN, 10, 20))
  expect([...inputs[2]]).toEqual([0, 0, 3, 0, 0, 0, 0])
})

test('a walking second at speed 0 counts as that', () => {
  const { inputs } = driveWith(({ speedMps }) => speedMps.fill(0, 10, 20))
  expect([...inputs[2]]).toEqual([0, -3, 3, 0, 0, 0, 0])
})

test('values are means of ten seconds, without the gaps; times are from the middle', () => {
  const { value, time } = driveWith(({ heartRateBpm }) => {
    heartRateBpm.fill(80, 0, 4).fill(Number.NaN, 4, 6).fill(86, 6, 10)
    heartRateBpm.fill(Number.NaN, 10, 20)
  })
  expect(value[0]).toBe(83)
  expect(value[1]).toBeNaN()
  expect(time[0] * 3600).toBeCloseTo(-30.5, 12)
  expect(time[1] * 3600).toBeCloseTo(-20.5, 12)
})

test('a response approaches its input with the time constant', () => {
  const { columns } = rowsOf(driveWith(), 40)
  const [one, start, moving] = columns
  expect([...one]).toEqual(Array(7).fill(1))
  expect([...start]).toEqual(Array.from({ length: 7 }, (_, k) => Math.exp((-10 * k) / 40)))
  // The input is 1 from 10 s to 50 s; the mean of 1 − e^(−t/40) over the blocks, then of its decay.
  const meanDecay = (from: number) => (40 / 10) * (Math.exp(-from / 40) - Math.exp(-(from + 10) / 40))
  expect(moving[0]).toBe(0)
  for (let k = 0; k < 4; k++) expect(moving[k + 1]).toBeCloseTo(1 - meanDecay(10 * k), 12)
  expect(moving[5]).toBeCloseTo((1 - Math.exp(-1)) * meanDecay(0), 12)
})
