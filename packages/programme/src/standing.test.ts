import { expect, test } from 'vitest'
import { FIRST_TOTAL_S, WARM_UP_S } from './doses.ts'
import type { PastSession } from './session.ts'
import { whereAthleteStands } from './standing.ts'

// 2026-05-04 is a Monday.
const session: PastSession = {
  date: '2026-05-04',
  mode: 'walking',
  backwardS: 180,
  longestBoutS: 60,
  warmUpS: 180,
  gradePct: 0,
  speedMps: 0.8,
}

/** Sessions on Mondays, Wednesdays and Fridays before 2026-05-04, alike but for what is given. */
function weeksOf(count: number, like: Partial<PastSession> = {}): PastSession[] {
  return Array.from({ length: count }, (_, k) => {
    const day = Date.parse('2026-05-01') - 86_400_000 * (7 * Math.floor(k / 3) + [0, 2, 4][k % 3])
    return { ...session, ...like, date: new Date(day).toISOString().slice(0, 10) }
  })
}

test('without a history the next session is the least that any source begins with', () => {
  const { stage, nextSession, exceeded } = whereAthleteStands([], '2026-05-04')
  expect(stage).toBe('starting')
  expect(exceeded).toEqual([])
  expect(nextSession).toMatchObject({
    notBefore: '2026-05-04',
    mode: 'walking',
    warmUpForwardS: 120,
    repeats: 4,
    backwardS: 30,
    forwardBetweenS: 60,
    slope: 'flat',
  })
  expect(nextSession.repeats * nextSession.backwardS).toBe(FIRST_TOTAL_S.least)
  expect(nextSession.change).toBeUndefined()
})

test('the next session says both weekly limits, each with its own source', () => {
  const { nextSession } = whereAthleteStands([], '2026-05-04')
  expect(nextSession.rules.map(({ sources }) => sources)).toEqual(
    expect.arrayContaining([['alghadir2019', 'heath2001'], ['about']]),
  )
})

test('within a week the session is repeated', () => {
  const { nextSession } = whereAthleteStands([session], '2026-05-06')
  expect(nextSession).toMatchObject({ repeats: 3, backwardS: 60, slope: 'flat', notBefore: '2026-05-06' })
  expect(nextSession.change).toBeUndefined()
})

test('after a session today the next is tomorrow at the earliest', () => {
  expect(whereAthleteStands([session], '2026-05-04').nextSession.notBefore).toBe('2026-05-05')
})

test('a full week sends the next session to Monday', () => {
  const dates = ['2026-05-04', '2026-05-05', '2026-05-07']
  const { nextSession, thisWeek } = whereAthleteStands(
    dates.map((date) => ({ ...session, date })),
    '2026-05-08',
  )
  expect(thisWeek.walking).toMatchObject({ sessions: 3, most: 3 })
  expect(thisWeek.running).toMatchObject({ sessions: 0, most: 2 })
  expect(nextSession.notBefore).toBe('2026-05-11')
})

test('in a new week bouts grow before minutes', () => {
  const { nextSession } = whereAthleteStands([{ ...session, longestBoutS: 30 }], '2026-05-11')
  expect(nextSession).toMatchObject({ change: 'longer bouts', backwardS: 60, repeats: 3 })
})

test('in a new week minutes grow by one, to five for a beginner', () => {
  const grown = whereAthleteStands([session], '2026-05-11').nextSession
  expect(grown).toMatchObject({ change: 'more minutes', repeats: 4 })
  const most = whereAthleteStands([{ ...session, backwardS: 300 }], '2026-05-11').nextSession
  expect(most.repeats).toBe(5)
  expect(most.change).toBeUndefined()
})

test('after six sessions minutes grow to ten, and then comes a gentle slope', () => {
  const growing = whereAthleteStands(weeksOf(6, { backwardS: 300 }), '2026-05-04')
  expect(growing.stage).toBe('growing')
  expect(growing.nextSession).toMatchObject({ change: 'more minutes', repeats: 6, slope: 'flat' })
  const full = whereAthleteStands(weeksOf(6, { backwardS: 600 }), '2026-05-04')
  expect(full.stage).toBe('full dose')
  expect(full.nextSession).toMatchObject({ change: 'a gentle slope', repeats: 10, slope: 'gentle' })
  const slope = whereAthleteStands(weeksOf(6, { backwardS: 600, gradePct: 3 }), '2026-05-04')
  expect(slope.stage).toBe('slope')
  expect(slope.nextSession).toMatchObject({ slope: 'gentle', repeats: 10 })
  expect(slope.nextSession.change).toBeUndefined()
})

test('drills for beginners give way to the others', () => {
  const first = whereAthleteStands([], '2026-05-04').nextSession.drills
  const later = whereAthleteStands(weeksOf(6), '2026-05-04').nextSession.drills
  expect(first.map(({ code }) => code)).toEqual(['TEN_AND_TEN', 'FIVE_BALANCE_FOUR', 'TREADMILL_RAILS'])
  expect(later.map(({ code }) => code)).toEqual(['YARDS', 'GENTLE_SLOPE', 'CRAB'])
})

test('a runner who is no beginner runs on', () => {
  const { nextSession } = whereAthleteStands(weeksOf(6, { mode: 'running' }), '2026-05-04')
  expect(nextSession.mode).toBe('running')
})

test('a session beyond the dose is said, and the next is taken back to it', () => {
  const { exceeded, nextSession } = whereAthleteStands(
    [{ ...session, backwardS: 900, longestBoutS: 400, warmUpS: 0, gradePct: 4, mode: 'running' }],
    '2026-05-05',
  )
  expect(exceeded.map(({ code }) => code)).toEqual([
    'TOO_LONG_FOR_A_BEGINNER',
    'BOUT_TOO_LONG_FOR_A_BEGINNER',
    'SLOPE_TOO_EARLY',
    'RUNNING_TOO_EARLY',
    'NO_WARM_UP',
  ])
  expect(exceeded.every(({ rule, date }) => rule.sources.length > 0 && date === session.date)).toBe(true)
  expect(nextSession).toMatchObject({ mode: 'walking', backwardS: 60, repeats: 5, slope: 'flat' })
})

test('a third run in a week and a fourth walk are too many', () => {
  const on = (mode: PastSession['mode'], ...days: number[]) =>
    days.map((day) => ({ ...session, mode, date: `2026-05-0${day}` }))
  const runs = [...weeksOf(6, { mode: 'running' }), ...on('running', 4, 5, 6)]
  expect(whereAthleteStands(runs, '2026-05-06').exceeded).toContainEqual(
    expect.objectContaining({ code: 'TOO_MANY_SESSIONS', date: '2026-05-06' }),
  )
  const walks = [...weeksOf(6), ...on('walking', 4, 5, 6, 7)]
  const codes = whereAthleteStands(walks, '2026-05-07').exceeded
  expect(codes.map(({ code, date }) => [code, date])).toEqual([['TOO_MANY_SESSIONS', '2026-05-07']])
})

test('more than ten minutes is too long for anybody', () => {
  const { exceeded } = whereAthleteStands([...weeksOf(9), { ...session, backwardS: 620 }], '2026-05-04')
  expect(exceeded.map(({ code }) => code)).toEqual(['TOO_LONG_IN_ALL'])
})

test('two things that grow from one week to the next are too many changes, one is not', () => {
  const one = [...weeksOf(6), { ...session, backwardS: 240 }]
  expect(whereAthleteStands(one, '2026-05-04').exceeded).toEqual([])
  const two = [...weeksOf(6), { ...session, backwardS: 240, speedMps: 1 }]
  expect(whereAthleteStands(two, '2026-05-04').exceeded.map(({ code }) => code)).toEqual(['TOO_MANY_CHANGES'])
})

test('what was exceeded before last week is past', () => {
  const long = { ...session, warmUpS: WARM_UP_S.least - 1 }
  expect(whereAthleteStands([long], '2026-05-17').exceeded).toHaveLength(1)
  expect(whereAthleteStands([long], '2026-05-18').exceeded).toEqual([])
})

test('the order of the history does not matter, and sessions to come do not count', () => {
  const history = weeksOf(6, { backwardS: 300 })
  const mixed = [{ ...session, date: '2026-06-01' }, ...history.toReversed()]
  expect(whereAthleteStands(mixed, '2026-05-04')).toEqual(whereAthleteStands(history, '2026-05-04'))
})

test('a session without a backward second does not count', () => {
  expect(whereAthleteStands([{ ...session, backwardS: 0 }], '2026-05-06').sessions).toBe(0)
})

test('safety and what is claimed come with every answer', () => {
  const { safety, claims } = whereAthleteStands([], '2026-05-04')
  expect(safety.length).toBeGreaterThan(5)
  expect(claims.filter(({ but }) => but).map(({ code }) => code)).toEqual(['HAMSTRINGS', 'THIGHS'])
})
