import { programme, records } from '@backstride/contract'
import { expect, test, vi } from 'vitest'
import { testSystem } from '../../testing/test-system.ts'
import { walkFile } from '../../testing/walk-file.ts'
import { workoutRecord } from '../../testing/workout-record.ts'
import { bestOf } from './best-of.ts'
import { pastSessionOf } from './past-session.ts'
import type { Bout, Session } from './sessions-of.ts'

vi.spyOn(console, 'log').mockReturnValue()

test('each record is the most over all sessions, and the first to reach it holds it', () => {
  const sessions = [
    session('a', '2026-05-03T23:30:00.000Z', [backward(0, 90, 0.7), backward(100, 159, 2)]),
    session('b', '2026-05-04T08:00:00.000Z', [backward(0, 90, 0.7), backward(100, 160, 0.9)]),
    session('c', '2026-05-12T08:00:00.000Z', [backward(0, 140, 0.5)]),
  ]
  const undecided = workoutRecord({ workoutId: 'u' })
  const workouts = [
    ...sessions.map(({ workout }) => workout),
    { ...undecided, direction: { ...undecided.direction, status: 'undecided' as const } },
  ]
  const best = bestOf(workouts, sessions, 'Europe/Berlin')
  expect(best).toMatchObject({ sessions: 4, undecidedSessions: 1 })
  expect(best.longestBoutS).toEqual({ value: 140, workoutId: 'c', startedAt: '2026-05-12T08:00:00.000Z' })
  // A bout of 59 s at 2 m/s is too short to be the fastest.
  expect(best.fastestBoutMps).toMatchObject({ value: 0.9, workoutId: 'b' })
  expect(best.mostBackwardS).toMatchObject({ value: 150, workoutId: 'b' })
  // In Berlin the first session is on Monday already, in the week of the second.
  expect(best.mostBackwardInWeekS).toEqual({ value: 149 + 150, startsOn: '2026-05-04' })
  expect(bestOf(workouts, sessions, 'UTC').mostBackwardInWeekS).toEqual({
    value: 150,
    startsOn: '2026-05-04',
  })
})

test('without a backward second there is no record', () => {
  expect(bestOf([], [], 'UTC')).toMatchObject({ longestBoutS: null, mostBackwardInWeekS: null, sessions: 0 })
})

test('a past session warms up by the forward bouts before its first backward one, and means weigh by time', () => {
  const bouts = [
    { ...backward(0, 200, 1.2), direction: 'forward' as const },
    { ...backward(200, 260, 0.6), gradePct: 2 },
    { ...backward(260, 360, 1.2), direction: 'forward' as const },
    { ...backward(360, 380, 1), gradePct: null },
  ]
  expect(pastSessionOf(session('a', '2026-05-03T07:00:00.000Z', bouts), '2026-05-03')).toEqual({
    date: '2026-05-03',
    mode: 'walking',
    backwardS: 80,
    longestBoutS: 60,
    warmUpS: 200,
    gradePct: 2,
    speedMps: 0.7,
  })
})

test('the API tells records and where one stands, each rule with a source that it names', async () => {
  const system = testSystem()
  const athleteId = await system.athleteIdOf('Ada')
  const ada = await system.signIn('Ada')
  const standing = async () =>
    programme.strict().parse(await (await ada(`/api/athletes/${athleteId}/programme`)).json())
  expect(await standing()).toMatchObject({ stage: 'starting', sessions: 0, exceeded: [] })

  await system.upload(athleteId, walkFile({ startedAt: '2026-05-18T07:00:00.000Z' }))
  await system.upload(athleteId, walkFile({ startedAt: '2026-05-19T07:00:00.000Z', hasHeading: false }))
  const best = records.parse(await (await ada(`/api/athletes/${athleteId}/records`)).json())
  expect(best).toMatchObject({ sessions: 2, undecidedSessions: 1 })
  // Two stretches of a minute at 1 m/s; where one ends is known to a few seconds.
  expect(Math.abs((best.mostBackwardS?.value ?? 0) - 120)).toBeLessThan(10)
  expect(best.mostBackwardInWeekS?.startsOn).toBe('2026-05-18')

  const now = await standing()
  expect(now).toMatchObject({ sessions: 1, thisWeek: { walking: { sessions: 1 } } })
  // A minute of walking is no warm-up.
  expect(now.exceeded.map(({ code }) => code)).toContain('NO_WARM_UP')
  const rules = [...now.exceeded.map(({ rule }) => rule), ...now.nextSession.rules]
  expect(rules.find(({ code }) => code === 'WARM_UP')).toMatchObject({ least: 120, most: 300 })
  const said = [...rules, ...now.nextSession.drills, ...now.safety, ...now.claims]
  const named = new Set(said.flatMap(({ sources }) => sources))
  named.delete('backstride')
  expect([...named].filter((source) => !(source in now.sources))).toEqual([])
  expect(named.size).toBeGreaterThan(3)
})

function session(workoutId: string, startedAt: string, bouts: Bout[]): Session {
  const ofKind = bouts.filter(({ direction }) => direction === 'backward')
  const backwardS = ofKind.reduce((sum, { startS, endS }) => sum + endS - startS, 0)
  const { direction } = workoutRecord()
  return { workout: workoutRecord({ workoutId, startedAt, direction: { ...direction, backwardS } }), bouts }
}

function backward(startS: number, endS: number, speedMps: number): Bout {
  return {
    startS,
    endS,
    direction: 'backward',
    distanceM: speedMps * (endS - startS),
    speedMps,
    gradePct: 0,
    probability: 1,
    heartRateBpm: null,
    addedKcal: null,
    addedLowKcal: null,
    addedHighKcal: null,
  }
}
