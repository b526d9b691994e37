import { expect, test } from 'vitest'
import published from '../fixtures/published.json' with { type: 'json' }
import { workloadAt } from './workload.ts'

test('the workload is what the walking equation adds to rest', () => {
  const { perMetreMinute, perSlopeMetreMinute } = published.workload
  for (const [speed, grade] of [
    [1.2, 0],
    [0.8, 7],
    [1.5, -2],
  ]) {
    const perMinute = speed * 60
    const printed = perMetreMinute * perMinute + perSlopeMetreMinute * perMinute * (grade / 100)
    expect(workloadAt(speed, grade)).toBeCloseTo(printed, 12)
  }
})

test('it is never below 0, and NaN gives NaN', () => {
  expect(workloadAt(1, -30)).toBe(0)
  expect(workloadAt(Number.NaN, 0)).toBeNaN()
})
