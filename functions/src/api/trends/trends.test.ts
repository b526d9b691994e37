/** How it went over time, as the API tells it. */

import { trends } from '@backstride/contract'
import { expect, test, vi } from 'vitest'
import { type TestSystem, testSystem } from '../../testing/test-system.ts'
import { walkFile } from '../../testing/walk-file.ts'
import { workoutRecord } from '../../testing/workout-record.ts'

vi.spyOn(console, 'log').mockReturnValue()

test('trends are weeks of the athlete’s zone, and what cannot be said is null', async () => {
  const { coach, athleteId, system } = await coached(['summary', 'heartRate'])
  const undecided = workoutRecord().direction
  const put = (workoutId: string, startedAt: string, different = {}) =>
    system.store.putWorkout(
      workoutRecord({ athleteId, workoutId, startedAt, longestBackwardS: 60, ...different }),
    )
  await put('w1', '2026-05-12T07:00:00.000Z')
  await put('w2', '2026-05-13T07:00:00.000Z', {
    backwardMinusForwardBpm: { value: 18, low: 12, high: 24 },
  })
  await put('w3', '2026-05-14T07:00:00.000Z', {
    direction: { ...undecided, status: 'undecided', reason: 'NO_HEADING' },
    addedKcal: null,
    backwardMinusForwardBpm: null,
  })
  const { periods } = trends
    .strict()
    .parse(await (await coach(`/api/athletes/${athleteId}/trends?weeks=2`)).json())
  expect(periods).toEqual([
    {
      startsOn: '2026-05-11',
      endsOn: '2026-05-17',
      sessions: 3,
      undecidedShare: 0.33,
      backwardMin: 10,
      // 240.5 m in 300 s, in both.
      backwardSpeedMps: { value: 0.802, low: 0.802, high: 0.802 },
      longestBoutS: null,
      addedKcal: { value: 16.2, low: 10, high: 22 },
      // 12 ± 3 and 18 ± 6: weights 4 to 1, half the interval √(1 / (1/9 + 1/36)).
      backwardMinusForwardBpm: { value: 13.2, low: 10.52, high: 15.88 },
    },
    {
      startsOn: '2026-05-18',
      // Today, in the middle of a week.
      endsOn: '2026-05-20',
      sessions: 0,
      undecidedShare: null,
      backwardMin: 0,
      backwardSpeedMps: null,
      longestBoutS: null,
      addedKcal: null,
      backwardMinusForwardBpm: null,
    },
  ])
})

test('trends hold no beat where the heart rate is not shared', async () => {
  const { coach, athleteId, system } = await coached(['summary'])
  await system.store.putWorkout(workoutRecord({ athleteId, startedAt: '2026-05-19T07:00:00.000Z' }))
  const answer = await coach(`/api/athletes/${athleteId}/trends?weeks=1`)
  expect(trends.parse(await answer.json()).periods[0]).toMatchObject({
    sessions: 1,
    backwardMinusForwardBpm: null,
  })
})

test('an athlete sees the longest bout and any range of days', async () => {
  const system = testSystem()
  const athleteId = await system.athleteIdOf('Ada')
  const ada = await system.signIn('Ada')
  await system.upload(athleteId, walkFile({ startedAt: '2026-05-18T07:00:00.000Z' }))
  const periodsOf = async (query: string) => {
    const answer = await ada(`/api/athletes/${athleteId}/trends?${query}`)
    return trends.strict().parse(await answer.json()).periods
  }
  // A stretch of a minute; where it ends is known to a few seconds.
  const [may] = await periodsOf('by=month&from=2026-05-01&to=2026-05-31')
  expect(Math.abs((may.longestBoutS ?? 0) - 60)).toBeLessThan(10)
  expect(await periodsOf('by=whole&from=2026-05-18&to=2026-05-18')).toMatchObject([{ sessions: 1 }])
  expect(await periodsOf('by=whole&from=2026-05-19&to=2026-05-20')).toMatchObject([{ sessions: 0 }])
  expect(await periodsOf('by=month&from=2026-03-15')).toMatchObject([
    { startsOn: '2026-03-15', endsOn: '2026-03-31' },
    { startsOn: '2026-04-01', endsOn: '2026-04-30' },
    { startsOn: '2026-05-01', endsOn: '2026-05-20', sessions: 1 },
  ])
})

test.each([
  'from=2026-05-02&to=2026-05-01',
  'from=2010-01-01&to=2026-05-01',
  'from=0000-01-01&to=0000-01-02',
  'to=9999-12-31',
  'by=year',
])('a range that cannot be counted is refused: %s', async (query) => {
  const system = testSystem()
  const athleteId = await system.athleteIdOf('Ada')
  const ada = await system.signIn('Ada')
  expect((await ada(`/api/athletes/${athleteId}/trends?${query}`)).status).toBe(400)
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
