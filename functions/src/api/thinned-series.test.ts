import type { Series } from '@backstride/contract'
import { expect, test } from 'vitest'
import { thinned } from './thinned-series.ts'

test('a series that is short enough stays as it is, with every second', () => {
  const series = walk(100)
  expect(thinned(series, 100)).toBe(series)
})

test('of a long one about as many seconds are kept as were asked for, named and in order, with first and last', () => {
  const { seconds = [], ...columns } = thinned(walk(36_000), 1000)
  expect(seconds).toHaveLength(1000)
  expect(seconds[0]).toBe(0)
  expect(seconds.at(-1)).toBe(35_999)
  expect(seconds).toEqual([...new Set(seconds)].sort((a, b) => a - b))
  for (const column of Object.values(columns)) expect(column).toHaveLength(1000)
})

test('what is kept are measurements, at the seconds they are named by', () => {
  const series = walk(5000)
  const { seconds = [], heartRateBpm, latitudeDeg } = thinned(series, 200)
  expect(heartRateBpm).toEqual(seconds.map((second) => series.heartRateBpm[second]))
  expect(latitudeDeg).toEqual(seconds.map((second) => series.latitudeDeg[second]))
})

test('a peak of one second in any of the lines is kept', () => {
  for (const name of ['latitudeDeg', 'longitudeDeg', 'elevationM', 'heartRateBpm', 'speedMps'] as const) {
    const series = walk(10_000)
    const column = series[name].map((value, second) => (second === 4321 ? 1000 : value))
    expect(thinned({ ...series, [name]: column }, 100).seconds).toContain(4321)
  }
})

// Buckets of four seconds, 1 to 4, 5 to 8 and 9 to 12; the triangles were worked out by hand.
test('of each bucket the second with the largest triangle is kept', () => {
  const heights = [5, 5, 5, 9, 5, 5, 4, 5, 5, 5, 5, 5, 8, 5]
  const flat = heights.map(() => null)
  const series = {
    ...walk(heights.length),
    latitudeDeg: flat,
    longitudeDeg: flat,
    heartRateBpm: flat,
    speedMps: flat,
  }
  expect(thinned({ ...series, elevationM: heights }, 5).seconds).toEqual([0, 3, 6, 12, 13])
})

test('every change of direction is kept with the second before it, and so is every end of a line', () => {
  const series = walk(5000)
  const direction = series.direction.map((_, k) => (k >= 1234 && k < 1240 ? 'backward' : 'forward'))
  const heartRateBpm = series.heartRateBpm.map((bpm, k) => (k >= 2000 && k < 3000 ? null : bpm))
  const { seconds } = thinned({ ...series, direction, heartRateBpm } as Series, 50)
  expect(seconds).toEqual(expect.arrayContaining([1233, 1234, 1239, 1240, 1999, 2000, 2999, 3000]))
})

test('what was never measured stays so', () => {
  const nothing = Array.from({ length: 500 }, () => null)
  const { seconds, heartRateBpm } = thinned({ ...walk(500), heartRateBpm: nothing }, 50)
  expect(seconds).toHaveLength(50)
  expect(heartRateBpm.every((bpm) => bpm === null)).toBe(true)
})

/** Round and round a park, the heart rising and falling. */
function walk(lengthS: number): Series {
  const wave = (middle: number, height: number, periodS: number) =>
    Array.from({ length: lengthS }, (_, k) => middle + height * Math.sin((2 * Math.PI * k) / periodS))
  return {
    latitudeDeg: wave(48, 0.001, 600),
    longitudeDeg: wave(11, 0.001, 500),
    elevationM: wave(500, 3, 700),
    heartRateBpm: wave(110, 20, 900),
    speedMps: wave(1.2, 0.3, 60),
    headingMinusCourseDeg: wave(0, 20, 80),
    direction: Array.from({ length: lengthS }, () => 'forward' as const),
    probability: Array.from({ length: lengthS }, () => 0.9),
  }
}
