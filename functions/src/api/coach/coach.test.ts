/** What a coach is told, and for how long. */

import { alertList, roster } from '@backstride/contract'
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

test('the last eight times seven days of backward seconds are on the roster, the undecided ones left out', async () => {
  const { coach, athleteId, system } = await coached(['summary'])
  const { direction } = workoutRecord()
  const walked = (startedAt: string, status: 'classified' | 'undecided' = 'classified') =>
    system.store.putWorkout(
      workoutRecord({ athleteId, workoutId: startedAt, startedAt, direction: { ...direction, status } }),
    )
  await walked('2026-05-20T11:00:00.000Z')
  await walked('2026-05-13T12:00:01.000Z')
  await walked('2026-05-13T11:59:59.000Z')
  await walked('2026-05-06T11:00:00.000Z', 'undecided')
  await walked('2026-03-25T13:00:00.000Z')
  await walked('2026-03-25T11:00:00.000Z')
  const { items } = roster.parse(await (await coach('/api/coach/roster')).json())
  expect(items[0].backwardByWeekS).toEqual([300, 0, 0, 0, 0, 0, 300, 600])
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
