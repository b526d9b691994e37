/** A deletion that is broken off at a call ends on a real table, too, and takes everything of the workout along. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryObjects } from '@backstride/store'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { analysesPrefix } from '../../functions/src/removal/remove-now.ts'
import { removeWorkout } from '../../functions/src/removal/request-removal.ts'
import { type Break, breaking } from '../../functions/src/testing/breaking.ts'
import { drained, testSystem } from '../../functions/src/testing/test-system.ts'
import { walkFile } from '../../functions/src/testing/walk-file.ts'
import { chance } from './chance.ts'
import { type FaultyTable, faultyTable } from './faulty-table.ts'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'warn').mockReturnValue()
vi.spyOn(console, 'error').mockReturnValue()

/** Long enough that its directions can be compared, so that there is a pair to forget. */
const WALK = walkFile({ stretchesS: [120, 130] })
const OTHER = walkFile({ stretchesS: [20, 25], startedAt: '2026-05-03T07:00:00.000Z' })
/** Every call in memory; here, where each takes its time, one in so many, before and after in turn. */
const STEP = 3

let dir: string
let table: FaultyTable

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'backstride-deletion-'))
  table = await faultyTable(join(dir, 'table'), chance(1), { throttled: 0, lost: 0 })
})

afterAll(async () => {
  await table.close()
  await rm(dir, { recursive: true })
})

test('a deletion broken off leaves nothing of the workout and all of the others', async () => {
  const { calls } = await deleted('whole', [])
  expect(calls).toBeGreaterThan(20)
  for (let call = 0; call < calls; call += STEP) {
    const moment = (call / STEP) % 2 === 0 ? 'before' : 'after'
    const { left, workouts, wasWished } = await deleted(`broken-${call}`, [{ call, moment }])
    const expected = wasWished ? { left: [], workouts: 1 } : { workouts: 2 }
    expect({ left, workouts }, `broken off ${moment} call ${call}`).toMatchObject(expected)
  }
}, 120_000)

/** One athlete with two workouts, the first of which is deleted with the numbered calls broken off; then the queue. */
async function deleted(athleteId: string, breaks: Break[]) {
  const objects = memoryObjects()
  const system = testSystem({ store: table.store, objects })
  const { store } = system
  for (const bytes of [WALK, OTHER]) await system.upload(athleteId, bytes)
  const [workout] = await store.listWorkoutsBetween(athleteId, '', '9999')
  const counter = { calls: 0 }
  const deps = {
    ...system,
    store: breaking(store, breaks, counter),
    objects: breaking(objects, breaks, counter),
  }
  await removeWorkout(deps, workout).catch(() => undefined)
  const wasWished = (await store.listRemovals(athleteId)).length > 0
  await drained(system)
  expect(await store.listOpenRemovals()).toEqual([])
  const items = await store.itemsOfWorkout(athleteId, workout.workoutId)
  const walks = await store.listWalks(workout)
  const keys = await objects.list(analysesPrefix(athleteId, workout.workoutId))
  const left = [...items.map(({ sk }) => sk), ...walks.map(({ sha256 }) => sha256), ...keys]
  const { items: workouts } = await store.listWorkouts(athleteId, { limit: 9 })
  return { calls: counter.calls, left, workouts: workouts.length, wasWished }
}
