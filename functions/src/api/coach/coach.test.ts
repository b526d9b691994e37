/** What a coach is told, and for how long. */

import { alertList, roster, trends } from '@backstride/contract'
import { expect, test } from 'vitest'
import { type TestSystem, testSystem } from '../../testing/test-system.ts'
import { workoutRecord } from '../../testing/workout-record.ts'

test('an alert has its reason and rule, is on the roster, and is silent while it is snoozed', async () => {
  const { coach, athleteId, system } = await coached(['summary'])
  await system.store.putWorkout(workoutRecord({ athleteId, startedAt: '2026-05-01T07:00:00.000Z' }))
  const alerts = async () => alertList.strict().parse(await (await coach('/api/coach/alerts')).json()).items
  const rules = async () => roster.parse(await (await coach('/api/coach/roster')).json()).items[0].alerts
  const path = `/api/coach/athletes/${athleteId}/alerts/NO_SESSIONS/snooze`

  expect(await alerts()).toEqual([
    {
      athleteId,
      athleteName: 'Ada',
      rule: 'NO_SESSIONS',
      ruleText: 'No session for 10 days.',
      reason: 'No session for 19 days.',
      value: 19,
      threshold: 10,
      unit: 'days',
      snoozedUntil: null,
    },
  ])
  expect(await rules()).toEqual(['NO_SESSIONS'])

  expect((await coach(path, { method: 'PUT', body: { days: 7 } })).status).toBe(204)
  expect((await alerts())[0].snoozedUntil).toBe('2026-05-27T12:00:00.000Z')
  expect(await rules()).toEqual([])
  system.clock.now = new Date('2026-05-27T12:00:00.000Z')
  expect((await alerts())[0].snoozedUntil).toBeNull()

  await coach(path, { method: 'PUT', body: { days: 7 } })
  expect((await coach(path, { method: 'DELETE' })).status).toBe(204)
  expect(await rules()).toEqual(['NO_SESSIONS'])
  const strange = `/api/coach/athletes/${athleteId}/alerts/OTHER/snooze`
  expect((await coach(strange, { method: 'PUT', body: { days: 7 } })).status).toBe(400)
})

test('trends are weeks of the athlete’s zone, and what cannot be said is null', async () => {
  const { coach, athleteId, system } = await coached(['summary', 'heartRate'])
  const undecided = workoutRecord().direction
  const put = (workoutId: string, startedAt: string, different = {}) =>
    system.store.putWorkout(workoutRecord({ athleteId, workoutId, startedAt, ...different }))
  await put('w1', '2026-05-12T07:00:00.000Z')
  await put('w2', '2026-05-13T07:00:00.000Z', {
    backwardMinusForwardBpm: { value: 18, low: 12, high: 24 },
  })
  await put('w3', '2026-05-14T07:00:00.000Z', {
    direction: { ...undecided, status: 'undecided', reason: 'NO_HEADING' },
    addedKcal: null,
    backwardMinusForwardBpm: null,
  })
  const { weeks } = trends
    .strict()
    .parse(await (await coach(`/api/athletes/${athleteId}/trends?weeks=2`)).json())
  expect(weeks).toEqual([
    {
      startsOn: '2026-05-11',
      sessions: 3,
      undecidedShare: 0.33,
      backwardMin: 10,
      addedKcal: { value: 16.2, low: 10, high: 22 },
      // 12 ± 3 and 18 ± 6: weights 4 to 1, half the interval √(1 / (1/9 + 1/36)).
      backwardMinusForwardBpm: { value: 13.2, low: 10.52, high: 15.88 },
    },
    {
      startsOn: '2026-05-18',
      sessions: 0,
      undecidedShare: null,
      backwardMin: 0,
      addedKcal: null,
      backwardMinusForwardBpm: null,
    },
  ])
})

test('trends hold no beat where the heart rate is not shared', async () => {
  const { coach, athleteId, system } = await coached(['summary'])
  await system.store.putWorkout(workoutRecord({ athleteId, startedAt: '2026-05-19T07:00:00.000Z' }))
  const answer = await coach(`/api/athletes/${athleteId}/trends?weeks=1`)
  expect(trends.parse(await answer.json()).weeks[0]).toMatchObject({
    sessions: 1,
    backwardMinusForwardBpm: null,
  })
})

async function coached(fields: ('summary' | 'heartRate')[], system: TestSystem = testSystem()) {
  const coach = await system.signIn('Coach')
  const athleteId = await system.athleteIdOf('Ada')
  await system.store.putGrant({
    athleteId,
    coachId: await system.athleteIdOf('Coach'),
    fields,
    until: null,
    createdAt: '2026-05-20T12:00:00.000Z',
  })
  return { system, coach, athleteId }
}
