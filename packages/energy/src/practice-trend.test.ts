import { expect, test } from 'vitest'
import { type DatedPair, practiceTrend } from './practice-trend.ts'
import { gaitsAt, ratesAt } from './rates.ts'

/** A pair whose cost is so many times the population's. */
function pairOn(day: number, multiplier: number): DatedPair {
  const { backward, forward } = ratesAt('lcda', gaitsAt(1), 1, 0)
  const backwardBpm = 100 * ((multiplier * backward) / forward) ** 0.8
  return { day, forwardBpm: 100, backwardBpm, speedMps: 1, gradePct: 0, backwardSessions: day }
}

test('somebody who needs 4 % less each week is seen to', () => {
  const pairs = [21, 0, 14, 7].map((day) => pairOn(day, 1.2 * 0.96 ** (day / 7)))
  const trend = practiceTrend(pairs)
  expect(trend?.changePctPerWeek).toBeCloseTo(-4, 9)
  expect(trend?.points.map(({ day }) => day)).toEqual([0, 7, 14, 21])
  expect(trend?.points[0].multiplier).toBeCloseTo(1.2, 9)
})

test('a perfect line is believed no better than the noise of a pair', () => {
  const trend = practiceTrend([0, 7, 14, 21].map((day) => pairOn(day, 1)))
  const width = (1.2816 * 0.05) / Math.sqrt(2 * (3.5 ** 2 + 10.5 ** 2))
  expect(trend?.highPctPerWeek).toBeCloseTo(100 * (Math.exp(7 * width) - 1), 9)
  expect(trend?.lowPctPerWeek).toBeCloseTo(100 * (Math.exp(-7 * width) - 1), 9)
  expect(trend?.intervalLevel).toBe(0.8)
})

test('scatter widens the interval', () => {
  const logs = [0.2, -0.2, -0.2, 0.2]
  const trend = practiceTrend(logs.map((log, k) => pairOn(7 * k, Math.exp(log))))
  const scatter = Math.sqrt((4 * 0.2 ** 2) / 2)
  const width = (1.2816 * scatter) / Math.sqrt(2 * (3.5 ** 2 + 10.5 ** 2))
  expect(trend?.changePctPerWeek).toBeCloseTo(0, 9)
  expect(trend?.highPctPerWeek).toBeCloseTo(100 * (Math.exp(7 * width) - 1), 9)
})

test('three pairs, or four of one day, make no trend', () => {
  expect(practiceTrend([0, 7, 14].map((day) => pairOn(day, 1)))).toBeUndefined()
  expect(practiceTrend([3, 3, 3, 3].map((day) => pairOn(day, 1)))).toBeUndefined()
})
