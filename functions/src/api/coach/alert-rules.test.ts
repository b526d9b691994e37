import type { GrantField } from '@backstride/contract'
import type { RecentWorkout } from '@backstride/store'
import { expect, test } from 'vitest'
import { findingsOf } from './alert-rules.ts'

const NOW = new Date('2026-05-20T12:00:00.000Z')
const ALL: GrantField[] = ['summary', 'heartRate']

test('a steady athlete is no reason to look', () => {
  const steady = [1, 4, 8, 11, 15, 18, 22, 25, 30, 40].map((daysAgo) => session({ daysAgo }))
  expect(rulesOf(steady)).toEqual([])
})

test('half of four sessions undecided is told, of three it is not', () => {
  const sessions = [1, 3, 9, 20].map((daysAgo, k) => session({ daysAgo, isDecided: k < 2, backwardMin: 5 }))
  expect(rulesOf(sessions)).toEqual(['UNDECIDED_SHARE'])
  expect(rulesOf(sessions.slice(0, 3))).toEqual([])
  expect(rulesOf([...sessions, session({ daysAgo: 2, backwardMin: 5 })])).toEqual([])
})

test('more than one and a half times the minutes of the weeks before is told, from ten minutes on', () => {
  const before = [8, 15, 22].map((daysAgo) => session({ daysAgo, backwardMin: 10 }))
  expect(rulesOf([...before, session({ daysAgo: 1, backwardMin: 15 })])).toEqual([])
  expect(rulesOf([...before, session({ daysAgo: 1, backwardMin: 15.1 })])).toEqual(['BACKWARD_RAMP'])
  const little = [8, 15, 22].map((daysAgo) => session({ daysAgo, backwardMin: 2 }))
  expect(rulesOf([...little, session({ daysAgo: 1, backwardMin: 9 })])).toEqual([])
  expect(rulesOf([session({ daysAgo: 1, backwardMin: 60 })])).toEqual([])
})

test('undecided minutes are no minutes backward', () => {
  const before = [8, 15, 22].map((daysAgo) => session({ daysAgo, backwardMin: 10 }))
  expect(rulesOf([...before, session({ daysAgo: 1, backwardMin: 60, isDecided: false })])).toEqual([])
})

test('a heart that pays five beats more is told, where the heart rate is shared', () => {
  const sessions = (lately: number) => [
    ...[1, 5, 9].map((daysAgo) => session({ daysAgo, backwardMin: 3, beats: lately })),
    ...[16, 23, 30].map((daysAgo) => session({ daysAgo, beats: 12 })),
  ]
  expect(rulesOf(sessions(17))).toEqual(['HEART_COST_DRIFT'])
  expect(rulesOf(sessions(16.9))).toEqual([])
  expect(rulesOf(sessions(17), ['summary'])).toEqual([])
  expect(rulesOf(sessions(17).slice(1))).toEqual([])
})

test('ten days without a session are told, from the start of the grant for who never had one', () => {
  expect(rulesOf([session({ daysAgo: 10 })])).toEqual(['NO_SESSIONS'])
  expect(rulesOf([session({ daysAgo: 9.9 })])).toEqual([])
  expect(rulesOf([], ALL, '2026-05-10T12:00:00.000Z')).toEqual(['NO_SESSIONS'])
  expect(rulesOf([], ALL, '2026-05-11T12:00:00.000Z')).toEqual([])
})

test('without the summary nothing is told', () => {
  expect(rulesOf([session({ daysAgo: 30 })], ['heartRate'])).toEqual([])
})

function rulesOf(recent: RecentWorkout[], fields = ALL, grantedAt = NOW.toISOString()) {
  const sorted = recent.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
  const lastStartedAt = sorted.at(-1)?.startedAt ?? null
  const card = { athleteId: 'a', name: 'Ada', lastStartedAt, recent: sorted }
  const findings = findingsOf({ card, grantedAt, now: NOW }, new Set(fields))
  for (const { value, threshold } of findings) expect(value).toBeGreaterThanOrEqual(threshold)
  return findings.map(({ rule }) => rule)
}

interface Session {
  readonly daysAgo: number
  readonly backwardMin?: number
  readonly isDecided?: boolean
  readonly beats?: number
}

function session({ daysAgo, backwardMin = 10, isDecided = true, beats = 12 }: Session): RecentWorkout {
  return {
    startedAt: new Date(NOW.getTime() - daysAgo * 86_400_000).toISOString(),
    direction: {
      status: isDecided ? 'classified' : 'undecided',
      backwardS: 60 * backwardMin,
      backwardM: 40 * backwardMin,
    },
    addedKcal: null,
    backwardMinusForwardBpm: isDecided ? { value: beats, low: beats - 3, high: beats + 3 } : null,
  }
}
