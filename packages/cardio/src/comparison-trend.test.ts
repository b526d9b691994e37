import { expect, test } from 'vitest'
import { comparisonTrend, type DatedComparison } from './comparison-trend.ts'

function sessionOn(day: number, bpm: number, half = 1.2816, speedMps = 1): DatedComparison {
  return {
    day,
    comparable: true,
    backwardMinusForwardBpm: bpm,
    lowBpm: bpm - half,
    highBpm: bpm + half,
    intervalLevel: 0.8,
    matched: {
      forwardBpm: 100,
      backwardBpm: 100 + bpm,
      speedMps,
      gradePct: 0,
      timeConstantS: 57,
      driftBpmPerHour: 0,
    },
  }
}

test('beats that fall by two a week are seen to', () => {
  const trend = comparisonTrend([0, 7, 14, 21].map((day) => sessionOn(day, 20 - (2 * day) / 7)))
  expect(trend).toMatchObject({ sessions: 4, intervalLevel: 0.8 })
  expect(trend?.changeBpmPerWeek).toBeCloseTo(-2, 9)
  // Each session is certain to 1 bpm: the slope to 1 over the root of the sum of squared days.
  const width = (7 * 1.2816) / Math.sqrt(2 * (3.5 ** 2 + 10.5 ** 2))
  expect(trend?.lowBpmPerWeek).toBeCloseTo(-2 - width, 9)
  expect(trend?.highBpmPerWeek).toBeCloseTo(-2 + width, 9)
})

test('a session counts by how certain it is', () => {
  const days = [0, 7, 14, 21]
  const trend = comparisonTrend([...days.map((day) => sessionOn(day, 10)), sessionOn(28, 60, 1000)])
  expect(Math.abs(trend?.changeBpmPerWeek ?? Number.NaN)).toBeLessThan(0.01)
})

test('scatter beyond the intervals widens the line by as much', () => {
  const scatter = [4, -4, -4, 4]
  const trend = comparisonTrend(scatter.map((bpm, k) => sessionOn(7 * k, bpm)))
  const width = ((7 * 1.2816) / Math.sqrt(2 * (3.5 ** 2 + 10.5 ** 2))) * Math.sqrt((4 * 16) / 2)
  expect(trend?.highBpmPerWeek).toBeCloseTo(width, 9)
})

test('sessions at other speeds, and those not comparable, are left out', () => {
  const alike = [0, 7, 14, 21].map((day) => sessionOn(day, 10))
  const others: DatedComparison[] = [
    sessionOn(28, 90, 1, 1.151),
    { day: 35, comparable: false, reason: 'TOO_SHORT', intervalLevel: 0.8 },
  ]
  expect(comparisonTrend([...alike, ...others])?.sessions).toBe(4)
  const slow = [0, 7, 14, 21].map((day) => sessionOn(day, 10, 1, 0.15))
  expect(comparisonTrend([...slow, sessionOn(28, 10, 1, 0.3)])?.sessions).toBe(5)
})

test('three sessions, or four of one day, make no trend', () => {
  expect(comparisonTrend([0, 7, 14].map((day) => sessionOn(day, 10)))).toBeUndefined()
  expect(comparisonTrend([3, 3, 3, 3].map((day) => sessionOn(day, 10)))).toBeUndefined()
  expect(comparisonTrend([])).toBeUndefined()
})
