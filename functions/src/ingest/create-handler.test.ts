/** The function as what calls it knows it: the queue, the schedule, and the run over everybody's workouts. */

import { createHash } from 'node:crypto'
import { METHODS } from '@backstride/analyse/methods'
import { memoryStore, type UploadRecord, type WorkoutRecord } from '@backstride/store'
import { expect, test, vi } from 'vitest'
import { createUpload } from '../api/index.ts'
import { originalKey, retryKey } from '../object-keys.ts'
import { removeWorkout } from '../removal/request-removal.ts'
import { NOW, queued, testSystem } from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'
import { createHandler } from './create-handler.ts'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'warn').mockReturnValue()
vi.spyOn(console, 'error').mockReturnValue()

const HOUR_MS = 3_600_000

const LABEL = { startS: 0, endS: 9, direction: 'forward' } as const

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

test('what stands still again after a sweep is given up with a reason, until it is wished or sent once more', async () => {
  const { system, workout } = await walked()
  const { athleteId, workoutId } = workout
  const bytes = walkFile({ startedAt: '2026-05-09T07:00:00.000Z' })
  const name = { athleteId, uploadId: await system.upload(athleteId, bytes) }
  const key = originalKey(name)
  await system.store.reopenUpload(athleteId, name.uploadId, NOW.toISOString())
  await system.store.changeSetup(athleteId, workoutId, () => ({ labels: [LABEL] }))
  const handler = createHandler(system)
  const orderedAfter = async (hours: number) => {
    system.clock.now = new Date(NOW.getTime() + hours * HOUR_MS)
    const outcome = await handler({ sweep: true })
    return 'ordered' in outcome ? outcome.ordered : undefined
  }
  expect(await orderedAfter(6)).toBe(2)
  // The schedule may tell it twice.
  expect(await orderedAfter(6.1)).toBe(0)
  expect(await system.store.getUpload(athleteId, name.uploadId)).toMatchObject({ state: 'received' })
  for (const hours of [12, 18]) expect(await orderedAfter(hours)).toBe(0)
  expect(await system.store.getUpload(athleteId, name.uploadId)).toMatchObject({
    state: 'failed',
    error: { code: 'GIVEN_UP' },
  })

  // An operator sends the message again; the athlete labels the workout anew.
  await handler(queued(key))
  expect(await system.store.getUpload(athleteId, name.uploadId)).toMatchObject({ state: 'done' })
  await system.store.changeSetup(athleteId, workoutId, () => ({ labels: [] }))
  expect(await orderedAfter(24)).toBe(1)
})

test('what was announced and never came is ended after a day, and read when it comes after all', async () => {
  const system = testSystem()
  const owner = await system.signIn('Ada')
  const athleteId = await system.athleteIdOf('Ada')
  const handler = createHandler(system)
  const bytes = walkFile()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const request = { fileName: 'walk.json', sizeBytes: bytes.length, sha256 }
  const strays = [
    await createUpload(system, athleteId, request),
    await createUpload(system, athleteId, request),
  ]
  const states = async () => (await system.store.listUploads(athleteId, { limit: 9 })).items.map(endOf)
  system.clock.now = new Date(NOW.getTime() + 24 * HOUR_MS)
  await handler({ sweep: true })
  expect(await states()).toEqual(['waiting', 'waiting'])
  system.clock.now = new Date(NOW.getTime() + 24 * HOUR_MS + 1)
  await handler({ sweep: true })
  expect(await states()).toEqual(['failed NEVER_SENT', 'failed NEVER_SENT'])
  const retried = await owner(`/api/uploads/${strays[0].upload.id}/retry`, { method: 'POST' })
  expect(retried.status).toBe(409)

  const key = originalKey({ athleteId, uploadId: strays[0].upload.id })
  await system.objects.put(key, bytes, '')
  await handler(queued(key))
  expect((await states()).toSorted()).toEqual(['done', 'failed NEVER_SENT'])
  const third = await system.store.getUpload(athleteId, strays[1].upload.id)
  if (!third) throw new Error('no upload')
  await system.store.createUpload({
    ...third,
    uploadId: 'third',
    state: 'waiting',
    error: null,
    finishedAt: null,
  })
  await handler({ sweep: true })
  expect(await system.store.getUpload(athleteId, 'third')).toMatchObject({ state: 'duplicate' })
})

test('analyses, previews and removals that were given up are ordered again', async () => {
  const { system, workout } = await walked()
  const { athleteId, workoutId } = workout
  await system.store.changeSetup(athleteId, workoutId, () => ({
    labels: [LABEL],
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

function endOf({ state, error }: UploadRecord): string {
  return error ? `${state} ${error.code}` : state
}

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
