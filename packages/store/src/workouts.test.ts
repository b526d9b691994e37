/** What holds in memory holds in DynamoDB. Tests share a table, as athletes do: each uses an athlete of its own. */

import { afterAll, describe, expect, test } from 'vitest'
import { embeddedStore } from './embedded-store.ts'
import { memoryStore } from './store.ts'
import type { WorkoutRecord } from './workouts.ts'

const AT = '2026-05-01T07:00:00.000Z'
const LATER = '2026-05-01T08:00:00.000Z'

const { store: dynamo, close } = await embeddedStore()
afterAll(close)

describe.each([
  ['in memory', memoryStore()],
  ['in DynamoDB', dynamo],
])('%s', (_, store) => {
  test('a workout belongs to the upload that made it first, which may write it again', async () => {
    const workout = workoutAt('w1', AT)

    expect(await store.putWorkout(workout)).toEqual(workout)
    expect(await store.putWorkout({ ...workout, uploadId: 'other' })).toEqual(workout)
    expect(await store.putWorkout({ ...workout, sport: 'running' })).toMatchObject({ sport: 'running' })
    expect(await store.getWorkout('w1', workout.workoutId)).toEqual({ ...workout, sport: 'running' })
  })

  test('workouts are listed by start, newest first, page by page', async () => {
    const starts = ['2026-05-02T06:00:00.000Z', '2026-04-30T06:00:00.000Z', '2026-05-01T06:00:00.000Z']
    for (const start of starts) await store.putWorkout(workoutAt('w2', start))

    const first = await store.listWorkouts('w2', { limit: 2 })
    const second = await store.listWorkouts('w2', { limit: 2, cursor: first.nextCursor ?? '' })

    const listed = [...first.items, ...second.items].map(({ startedAt }) => startedAt)
    expect(listed).toEqual(starts.toSorted().reverse())
    expect(second.nextCursor).toBeNull()
  })

  test('a full last page says that it is the last', async () => {
    await store.putWorkout(workoutAt('w3', AT))
    await store.putWorkout(workoutAt('w3', LATER))
    expect(await store.listWorkouts('w3', { limit: 2 })).toMatchObject({ nextCursor: null })
  })

  test('two workouts that start together are both listed', async () => {
    await store.putWorkout(workoutAt('w4', AT, 'a'))
    await store.putWorkout(workoutAt('w4', AT, 'b'))
    const first = await store.listWorkouts('w4', { limit: 1 })
    const second = await store.listWorkouts('w4', { limit: 1, cursor: first.nextCursor ?? '' })
    expect([...first.items, ...second.items].map(({ workoutId }) => workoutId)).toEqual(['b', 'a'])
  })

  test('workouts between two times include both ends, earliest first', async () => {
    const starts = ['2026-04-30T23:59:59.999Z', AT, LATER, '2026-05-01T08:00:00.001Z']
    for (const start of starts) await store.putWorkout(workoutAt('w5', start))
    const between = await store.listWorkoutsBetween('w5', AT, LATER)
    expect(between.map(({ startedAt }) => startedAt)).toEqual([AT, LATER])
  })

  test('those that are wanted between two times are listed page by page, none twice and none left out', async () => {
    const starts = Array.from({ length: 250 }, (_, k) => new Date(Date.parse(AT) + k * 60_000).toISOString())
    for (const start of starts) await store.putWorkout(workoutAt('w7', start))
    const [from, to] = [starts[3], starts[244]]
    const isWanted = ({ startedAt }: WorkoutRecord) => new Date(startedAt).getUTCMinutes() % 10 === 0
    const listed: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await store.listWorkouts('w7', { limit: 7, from, to, isWanted, ...(cursor && { cursor }) })
      listed.push(...page.items.map(({ startedAt }) => startedAt))
      cursor = page.nextCursor
    } while (cursor)
    expect(listed).toEqual(
      starts
        .slice(3, 245)
        .filter((start) => start.slice(15, 16) === '0')
        .reverse(),
    )
  })

  test('the workout of some bytes is the one noted first', async () => {
    await store.putContent({ athleteId: 'w6', sha256: 'aa', workoutId: 'x' })
    await store.putContent({ athleteId: 'w6', sha256: 'aa', workoutId: 'y' })
    expect(await store.getContent('w6', 'aa')).toMatchObject({ workoutId: 'x' })
    expect(await store.getContent('w5', 'aa')).toBeUndefined()
  })
})

function workoutAt(athleteId: string, startedAt: string, workoutId = `w-${startedAt}`): WorkoutRecord {
  return {
    athleteId,
    workoutId,
    uploadId: 'u',
    sha256: '00',
    fileName: 'walk.fit',
    startedAt,
    sport: 'walking',
    isSimulated: true,
    status: 'ok',
    durationS: 60,
    distanceM: null,
    direction: {
      status: 'classified',
      reason: null,
      backwardS: 30,
      backwardM: 24.5,
      forwardS: 30,
      unknownS: 0,
    },
    addedKcal: { value: 1, low: 0.5, high: 1.5 },
    backwardMinusForwardBpm: null,
    methods: ['gait@1'],
    originalKey: 'o',
    analysisKey: 'a',
    seriesKey: 's',
    setupRevision: 0,
    inputs: 'i',
  }
}
