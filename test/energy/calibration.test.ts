import { sessionCardio } from '@backstride/cardio'
import { calibrate } from '@backstride/energy'
import { expect, test } from 'vitest'
import { HEART, heartDuring, intervals } from '../../packages/cardio/fixtures/heart.ts'

test('six sessions of 60 s intervals, in which the heart never settles, calibrate a ratio of 1.35 to within 0.05', () => {
  const forwardBpm = HEART.standingBpm + HEART.walkingBpm
  const heart = { ...HEART, backwardBpm: forwardBpm * 1.35 ** 0.8 - forwardBpm }
  const pairs = [1, 2, 3, 4, 5, 6].map((seed) => {
    const seconds = heartDuring(intervals(15), heart, seed)
    const gradePct = new Float64Array(seconds.speedMps.length)
    const { matched } = sessionCardio({ seconds, athlete: {}, year: 2026, gradePct })
    if (!matched) throw new Error('intervals must be comparable')
    return { ...matched, backwardSessions: 40 }
  })
  expect(Math.abs((calibrate(pairs)?.ratio ?? Number.NaN) - 1.35)).toBeLessThan(0.05)
})
