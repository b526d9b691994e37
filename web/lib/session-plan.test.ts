import { expect, test } from 'vitest'
import { planOf } from './session-plan.ts'

test('a session warms up, then alternates, and ends with its last backward stretch', () => {
  const plan = planOf({ warmUpForwardS: 120, repeats: 2, backwardS: 30, forwardBetweenS: 60 })
  expect(plan).toEqual({
    parts: [
      { direction: 'forward', startS: 0, endS: 120 },
      { direction: 'backward', startS: 120, endS: 150 },
      { direction: 'forward', startS: 150, endS: 210 },
      { direction: 'backward', startS: 210, endS: 240 },
    ],
    totalS: 240,
    backwardS: 60,
  })
})

test('parts without a length are left out, and the others follow each other without a gap', () => {
  const { parts, totalS } = planOf({ warmUpForwardS: 0, repeats: 3, backwardS: 20, forwardBetweenS: 0 })
  expect(parts.map(({ direction }) => direction)).toEqual(['backward', 'backward', 'backward'])
  expect(parts.map(({ startS }) => startS)).toEqual([0, 20, 40])
  expect(totalS).toBe(60)
})
