import type { WorkoutSummary } from '@backstride/contract'
import { expect, test } from 'vitest'
import { pairOf } from './pair-of.ts'

const NEWEST_FIRST = [workout('d', 0), workout('c', 300), workout('b', 0), workout('a', 60)]

test('unasked, the newest with something backward stands right, and the one before it left', () => {
  expect(pairOf(NEWEST_FIRST, {})).toEqual({ left: 'a', right: 'c' })
})

test('what is asked for stands where it is asked for, and the other side is another one', () => {
  expect(pairOf(NEWEST_FIRST, { right: 'a' })).toEqual({ left: 'c', right: 'a' })
  expect(pairOf(NEWEST_FIRST, { left: 'c' })).toEqual({ left: 'c', right: 'a' })
  expect(pairOf(NEWEST_FIRST, { left: 'b', right: 'd' })).toEqual({ left: 'b', right: 'd' })
  expect(pairOf(NEWEST_FIRST, { right: 'older than the list' })).toMatchObject({ left: 'c' })
})

test('with fewer than two there is no pair', () => {
  expect(pairOf([], {})).toEqual({ left: undefined, right: undefined })
  expect(pairOf([workout('a', 60)], {})).toEqual({ left: undefined, right: 'a' })
})

function workout(id: string, backwardS: number): WorkoutSummary {
  const direction = {
    status: 'classified',
    reason: null,
    backwardS,
    backwardM: 0,
    forwardS: 0,
    unknownS: 0,
  } as const
  return {
    id,
    athleteId: 'a',
    startedAt: '2026-05-01T07:00:00.000Z',
    fileName: 'walk.fit',
    title: null,
    sport: 'walking',
    isSimulated: true,
    status: 'ok',
    durationS: 900,
    distanceM: null,
    direction,
    addedKcal: null,
    backwardMinusForwardBpm: null,
    methods: [],
  }
}
