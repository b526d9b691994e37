/** The function as what calls it knows it: the queue, the schedule, and the run over everybody's workouts. */

import { METHODS } from '@backstride/analyse/methods'
import { memoryStore, type WorkoutRecord } from '@backstride/store'
import { expect, test, vi } from 'vitest'
import { createUpload } from '../api/index.ts'
import { originalKey, retryKey } from '../object-keys.ts'
import { removeWorkout } from '../removal/request-removal.ts'
import { NOW, queued, testSystem } from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'
import { createHandler } from './create-handler.ts'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'error').mockReturnValue()

const HOUR_MS = 3_600_000

test('an upload that stands still for an hour is ordered again until it ends; one just sent is left to the queue', async () => {
  const system = testSystem()
  const handler = createHandler(system)
  const sha256 = 'f'.repeat(64)
  const { upload } = await createUpload(system, 'a', { fileName: 'x.fit', sizeBytes: 1, sha256 })
  const name = { athleteId: 'a', uploadId: upload.id }
  expect(await handler({ sweep: true })).toEqual({ ordered: 0 })
  await system.objects.put(originalKey(name), new Uint8Array(1), '')
  expect(await handler({ sweep: true })).toEqual({ ordered: 0 })

  system.clock.now = new Date(NOW.getTime() + HOUR_MS + 1)
  expect(await handler({ sweep: true })).toEqual({ ordered: 1 })
  expect(await system.objects.head(retryKey(name))).toBeDefined()
  await handler(queued(retryKey(name)))
  expect((await system.store.getUpload('a', upload.id))?.state).toBe('failed')
  system.clock.now = new Date(NOW.getTime() + 3 * HOUR_MS)
  expect(await handler({ sweep: true })).toEqual({ ordered: 0 })
})

test('analyses, previews and removals that were given up are ordered again', async () => {
  const { system, workout } = await walked()
  const { athleteId, workoutId } = workout
  await system.store.changeSetup(athleteId, workoutId, () => ({
    labels: [{ startS: 0, endS: 9, direction: 'forward' }],
  }))
  const preview = { athleteId, previewId: 'p', requestedAt: NOW.toISOString(), previewedAt: null }
  await system.store.openReanalysis({ ...preview, apply: null, place: '' })
  const handler = createHandler(system)
  expect(await handler({ sweep: true })).toEqual({ ordered: 2 })
  const orders = (await system.objects.list(`uploads/${athleteId}/`)).filter(
    (key) => key.split('/').length > 3,
  )
  expect(orders).toEqual([`uploads/${athleteId}/again/${workoutId}`, `uploads/${athleteId}/reanalysis/p`])
  await handler(queued(...orders))
  expect(await handler({ sweep: true })).toEqual({ ordered: 0 })
})

test('a new version of a method is given to a workout with the body it was analysed with, once', async () => {
  const { system, workout } = await walked()
  const handler = createHandler(system)
  await makeOld(system, workout)
  // Told since, and waiting for a preview.
  await system.store.changeProfile(workout.athleteId, '2026-05-01', { massKg: 120 })
  const Items = (await system.objects.list('analyses/')).map((Key) => ({ Key }))
  expect(Items.length).toBeGreaterThan(1)

  expect(await handler({ Items })).toEqual([])
  const upgraded = await system.store.getWorkout(workout.athleteId, workout.workoutId)
  // Made old and new again: each was a change.
  expect(upgraded).toEqual({ ...workout, timesChanged: 2 })
  expect(upgraded?.basis).toMatchObject({ methods: METHODS, body: { massKg: 60 } })
  const items = [...system.items]
  expect(await handler({ Items })).toEqual([])
  expect([...system.items]).toEqual(items)
})

test('an original that no decoder reads is told; one that is gone fails after all others were done', async () => {
  const { system, workout } = await walked()
  const handler = createHandler(system)
  await makeOld(system, workout)
  const other = await system.upload(workout.athleteId, walkFile({ startedAt: '2026-05-09T07:00:00.000Z' }))
  const Items = (await system.objects.list('analyses/')).map((Key) => ({ Key }))
  await system.objects.put(workout.originalKey, new TextEncoder().encode('rust'), '')
  expect(await handler({ Items })).toEqual([workout.workoutId])

  await system.objects.delete(workout.originalKey)
  const otherId = (await system.store.getUpload(workout.athleteId, other))?.workoutId ?? ''
  const second = await system.store.getWorkout(workout.athleteId, otherId)
  if (!second) throw new Error('no workout')
  await makeOld(system, second)
  await expect(handler({ Items: Items.toReversed() })).rejects.toThrow('1 of 2')
  expect((await system.store.getWorkout(workout.athleteId, otherId))?.basis?.methods).toEqual(METHODS)
})

test('a workout that is deleted while a run is under way does not come back', async () => {
  const { system, workout } = await walked()
  await makeOld(system, workout)
  const Items = (await system.objects.list('analyses/')).map((Key) => ({ Key }))
  await removeWorkout(system, workout)
  // What a batch wrote that was killed after the removal.
  await system.store.putWorkout({ ...workout, inputs: 'old' })
  expect(await createHandler(system)({ Items })).toEqual([])
  expect(await system.store.getWorkout(workout.athleteId, workout.workoutId)).toBeUndefined()
})

/** A workout of somebody who weighed 60 kg. */
async function walked() {
  const items = new Map<string, string>()
  const system = { ...testSystem({ store: memoryStore(items) }), items }
  const athleteId = await system.athleteIdOf('Ada')
  await system.store.changeProfile(athleteId, '2026-05-01', { massKg: 60 })
  await system.upload(athleteId, walkFile())
  const [workout] = (await system.store.listWorkouts(athleteId, { limit: 1 })).items
  return { system, workout }
}

/** As if it had been analysed with the version before. */
async function makeOld({ store }: { store: ReturnType<typeof memoryStore> }, workout: WorkoutRecord) {
  const methods = METHODS.map((method) => method.replace(/\d+$/, '0'))
  if (!workout.basis) throw new Error('no basis')
  await store.putWorkout({ ...workout, inputs: 'old', addedKcal: null, basis: { ...workout.basis, methods } })
}
