import type { ReanalysedWorkout } from '@backstride/contract'
import { expect, test } from 'vitest'
import { shiftOf } from './preview-of.ts'

test('shifts are counted of figures there are; what appears or goes is counted apart', () => {
  const row = (was: number | null, is: number | null): ReanalysedWorkout => {
    const figures = (backwardS: number | null) => ({
      backwardS,
      addedKcal: null,
      backwardMinusForwardBpm: null,
      methods: [],
    })
    return {
      workoutId: `${was} ${is}`,
      startedAt: '2026-05-04T07:00:00.000Z',
      because: ['method'],
      state: 'ready',
      before: figures(was),
      after: figures(is),
    }
  }
  const rows = [row(10, 12), row(10, 5), row(7, 7), row(null, 3), row(4, null), row(null, null)]
  expect(shiftOf(rows, ({ backwardS }) => backwardS)).toEqual({
    count: 2,
    mean: -1.5,
    largest: { workoutId: '10 5', startedAt: '2026-05-04T07:00:00.000Z', shift: -5 },
    appeared: 1,
    disappeared: 1,
  })
})
