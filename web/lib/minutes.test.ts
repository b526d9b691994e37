import type { DirectionBody, Series } from '@backstride/contract'
import { expect, test } from 'vitest'
import { stretchesOf } from './direction.ts'
import { minuteRows } from './minutes.ts'

test('a minute holds the means of what was measured and the seconds backward', () => {
  const direction: DirectionBody[] = [...many(60, 'forward' as const), ...many(30, 'backward' as const)]
  const rows = minuteRows(seriesOf(direction, [...many(59, 100), null, ...many(30, 120)]))

  expect(rows).toEqual([
    {
      startS: 0,
      heartRateBpm: 100,
      speedMps: null,
      headingMinusCourseDeg: null,
      elevationM: null,
      backwardS: 0,
    },
    {
      startS: 60,
      heartRateBpm: 120,
      speedMps: null,
      headingMinusCourseDeg: null,
      elevationM: null,
      backwardS: 30,
    },
  ])
})

test('the mean of angles on both sides of backward is backward, not forward', () => {
  const series = seriesOf(many(4, 'backward' as const), many(4, null))
  const [row] = minuteRows({ ...series, headingMinusCourseDeg: [170, -170, null, 180] })
  expect(Math.abs(row.headingMinusCourseDeg ?? 0)).toBeCloseTo(180, 6)
})

test('stretches cover the whole series, each in one direction', () => {
  expect(stretchesOf(['forward', 'forward', 'backward', 'unknown'])).toEqual([
    { startS: 0, endS: 2, direction: 'forward' },
    { startS: 2, endS: 3, direction: 'backward' },
    { startS: 3, endS: 4, direction: 'unknown' },
  ])
})

test('a series without seconds has no stretch and no minute', () => {
  expect(stretchesOf([])).toEqual([])
  expect(minuteRows(seriesOf([], []))).toEqual([])
})

function many<Value>(length: number, value: Value): Value[] {
  return Array.from({ length }, () => value)
}

function seriesOf(direction: DirectionBody[], heartRateBpm: (number | null)[]): Series {
  const none = direction.map(() => null)
  return {
    latitudeDeg: none,
    longitudeDeg: none,
    elevationM: none,
    speedMps: none,
    headingMinusCourseDeg: none,
    heartRateBpm,
    direction,
    probability: direction.map(() => 1),
  }
}
