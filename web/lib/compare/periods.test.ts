import type { TrendPeriod } from '@backstride/contract'
import { expect, test } from 'vitest'
import { comparedPeriods, type PeriodFigure } from './periods.ts'

const APRIL: TrendPeriod = {
  startsOn: '2026-04-01',
  endsOn: '2026-04-28',
  sessions: 4,
  undecidedShare: 0,
  backwardMin: 20,
  backwardSpeedMps: { value: 0.8, low: 0.7, high: 0.9 },
  longestBoutS: 60,
  addedKcal: { value: 20, low: 10, high: 30 },
  backwardMinusForwardBpm: { value: 20, low: 17, high: 23 },
}
const MAY: TrendPeriod = {
  ...APRIL,
  startsOn: '2026-05-01',
  endsOn: '2026-05-14',
  sessions: 5,
  backwardMin: 30,
  backwardSpeedMps: { value: 0.9, low: 0.8, high: 1 },
  addedKcal: { value: 30, low: 15, high: 45 },
  backwardMinusForwardBpm: { value: 15, low: 11, high: 19 },
}

test('periods of different lengths are held against each other by the week too', () => {
  expect(rowOf('backwardS', APRIL, MAY)).toMatchObject({ left: 1200, right: 1800 })
  // Twenty minutes in four weeks, thirty in two.
  expect(rowOf('backwardSPerWeek', APRIL, MAY)).toMatchObject({
    left: 300,
    right: 900,
    difference: { kind: 'counted', value: 600 },
  })
})

test('estimates differ with an interval, and what one side lacks has no difference', () => {
  expect(rowOf('addedKcal', APRIL, MAY)?.difference).toEqual({
    kind: 'estimated',
    value: 10,
    low: 5,
    high: 15,
  })
  const silent = { ...MAY, backwardMinusForwardBpm: null, longestBoutS: null }
  expect(rowOf('backwardMinusForwardBpm', APRIL, MAY)?.difference).toMatchObject({
    value: -5,
    low: -10,
    high: 0,
  })
  expect(rowOf('backwardMinusForwardBpm', APRIL, silent)?.difference).toEqual({
    kind: 'none',
    why: 'HEART_RATE',
  })
  expect(rowOf('longestBoutS', APRIL, silent)?.difference).toEqual({ kind: 'none', why: 'NOT_KNOWN' })
})

function rowOf(figure: PeriodFigure, left: TrendPeriod, right: TrendPeriod) {
  return comparedPeriods(left, right).find(({ name }) => name === figure)
}
