/** Wherever a removal is broken off, the queue takes it to the end, and then nothing is left in table and bucket. */

import { removalReceipt } from '@backstride/contract'
import { memoryObjects, memoryStore, type Objects } from '@backstride/store'
import { expect, test, vi } from 'vitest'
import { unfinishedMessages } from '../ingest/index.ts'
import { exportOrderKey, originalKey } from '../object-keys.ts'
import { breaking } from '../testing/breaking.ts'
import { NOW, queued, type TestSystem, testSystem } from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'
import { removeAccount, removeWorkout } from './request-removal.ts'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'warn').mockReturnValue()
vi.spyOn(console, 'error').mockReturnValue()

const WALK = walkFile({ stretchesS: [40, 40] })
const OTHER = walkFile({ stretchesS: [40, 40], startedAt: '2026-05-03T07:00:00.000Z' })

test('a deleted workout leaves nothing behind, other workouts stay, and its bytes are welcome again', async () => {
  const { system, kept, athleteId, workoutId, otherId } = await twoWorkouts()
  const ada = await system.signIn('Ada')
  const path = `/api/athletes/${athleteId}/workouts/${workoutId}`
  await ada(`${path}/comments`, { method: 'POST', body: { text: 'Well done' } })
  const receipt = removalReceipt.parse(await (await ada(path, { method: 'DELETE' })).json())

  expect(receipt).toMatchObject({ what: 'workout', workoutId, finishedAt: NOW.toISOString() })
  expect(receipt.deleted).toMatchObject({ workouts: 1, uploads: 2, analyses: 1, comments: 1, objects: 4 })
  expect(await tracesOf(kept, workoutId)).toEqual([])
  expect((await ada(path)).status).toBe(404)
  expect((await ada(path, { method: 'DELETE' })).status).toBe(404)
  expect((await ada(`/api/athletes/${athleteId}/workouts/${otherId}`)).status).toBe(200)

  const again = await system.upload(athleteId, WALK)
  expect(await system.store.getUpload(athleteId, again)).toMatchObject({ state: 'done', workoutId })
})

test('an account is deleted by its name alone, and nobody can come back as it', async () => {
  const { system, kept, athleteId } = await twoWorkouts()
  const ada = await system.signIn('Ada')
  const wrong = await ada('/api/me', { method: 'DELETE', body: { name: 'Eve' } })
  expect(wrong.status).toBe(400)
  const receipt = removalReceipt.parse(
    await (await ada('/api/me', { method: 'DELETE', body: { name: 'Ada' } })).json(),
  )
  expect(receipt).toMatchObject({ what: 'account', workoutId: null })
  expect(receipt.deleted).toMatchObject({ workouts: 2, uploads: 3 })
  expect(await tracesOf(kept, athleteId)).toEqual([])
  expect((await ada('/api/me')).status).toBe(401)
  expect(await system.athleteIdOf('Ada')).not.toBe(athleteId)
})

test('nothing is left of what a coach was told or said, on either side', async () => {
  const { system, kept, athleteId, workoutId } = await twoWorkouts()
  const coachId = await system.athleteIdOf('Coach')
  const grant = { fields: ['summary', 'comments'], until: null, createdAt: NOW.toISOString() } as const
  await system.store.putGrant({ athleteId, coachId, ...grant })
  const gone = await system.athleteIdOf('Former coach')
  await system.store.putGrant({ athleteId, coachId: gone, ...grant })
  await system.store.deleteGrant(athleteId, gone)
  await system.store.putSnooze({ coachId, athleteId, rule: 'RAMP', until: '2026-06-01T00:00:00.000Z' })
  const coach = await system.signIn('Coach')
  const path = `/api/athletes/${athleteId}/workouts/${workoutId}/comments`
  expect((await coach(path, { method: 'POST', body: { text: 'Well done' } })).status).toBe(201)

  await removeAccount(system, coachId)
  expect(await system.store.listComments(athleteId, workoutId)).toEqual([])
  expect(await system.store.listGrantsOf(athleteId)).toEqual([])
  await removeAccount(system, athleteId)
  expect(await tracesOf(kept, athleteId)).toEqual([])
})

test.each(['workout', 'account'] as const)(
  'the removal of a %s broken off at any call ends',
  async (what) => {
    const calls = await brokenOff(what, { call: Number.POSITIVE_INFINITY, moment: 'before' })
    expect(calls).toBeGreaterThan(10)
    for (let call = 0; call < calls; call++) {
      for (const moment of ['before', 'after'] as const) await brokenOff(what, { call, moment })
    }
  },
)

test('what an analysis writes after the removal of its workout goes too', async () => {
  const { system, kept, athleteId, workoutId } = await twoWorkouts()
  const workout = await system.store.getWorkout(athleteId, workoutId)
  const bytes = workout && (await system.objects.get(workout.originalKey))
  if (!bytes) throw new Error('no workout')
  await removeWorkout(system, workout)
  // A handler that was killed after these writes; its message comes again.
  await system.store.putWorkout(workout)
  await system.objects.put(workout.originalKey, bytes, 'application/octet-stream')
  await system.ingest(queued(workout.originalKey))
  expect(await tracesOf(kept, workoutId)).toEqual([])
})

test('a file that arrives when its account is gone is taken away', async () => {
  const { system, kept, athleteId } = await twoWorkouts()
  await removeAccount(system, athleteId)
  const key = originalKey({ athleteId, uploadId: 'late' })
  await system.objects.put(key, WALK, 'application/octet-stream')
  await system.ingest(queued(key))
  expect(await tracesOf(kept, athleteId)).toEqual([])
})

/** One removal with one call broken off, and then the queue. Answers how many calls the removal made. */
async function brokenOff(what: 'workout' | 'account', at: { call: number; moment: 'before' | 'after' }) {
  const { system, kept, athleteId, workoutId } = await twoWorkouts()
  const workout = await system.store.getWorkout(athleteId, workoutId)
  if (!workout) throw new Error('no workout')
  const counter = { calls: 0 }
  const deps = {
    store: breaking(system.store, at, counter),
    objects: breaking(system.objects, at, counter),
    webhooks: breaking(system.webhooks, at, counter),
    now: () => NOW,
  }
  await (what === 'workout' ? removeWorkout(deps, workout) : removeAccount(deps, athleteId)).catch(() => {})
  const wasWished = (await system.store.listRemovals(athleteId)).length > 0
  for (const body of await unfinishedMessages(system)) {
    await system.ingest({ Records: [{ ...queued('').Records[0], body }] })
  }
  expect(await system.store.listOpenRemovals()).toEqual([])
  const left = await tracesOf(kept, what === 'workout' ? workoutId : athleteId)
  if (wasWished) expect(left, `broken off ${at.moment} call ${at.call}`).toEqual([])
  return counter.calls
}

/** Ada with two workouts, the first of them from bytes that came twice. */
async function twoWorkouts() {
  const items = new Map<string, string>()
  const objects = memoryObjects()
  const system = testSystem({ store: memoryStore(items), objects })
  const athleteId = await system.athleteIdOf('Ada')
  const upload = await system.upload(athleteId, WALK)
  await system.upload(athleteId, WALK)
  const other = await system.upload(athleteId, OTHER)
  await exported(system, athleteId)
  const idOf = async (id: string) => (await system.store.getUpload(athleteId, id))?.workoutId ?? ''
  const kept: Kept = { items, objects }
  return { system, kept, athleteId, workoutId: await idOf(upload), otherId: await idOf(other) }
}

/** Makes an export of everything there is. */
async function exported(system: TestSystem, athleteId: string): Promise<void> {
  const nothing = { done: 0, total: null, files: [], cursor: null, finishedAt: null, expiresAt: null }
  const key = { athleteId, exportId: 'e' }
  await system.store.openExport({ ...key, requestedAt: NOW.toISOString(), ...nothing })
  await system.ingest(queued(exportOrderKey(key)))
}

interface Kept {
  readonly items: Map<string, string>
  readonly objects: Objects
}

/** What still names a workout or an athlete in the whole table and the whole bucket, but for the receipt. */
async function tracesOf({ items, objects }: Kept, id: string): Promise<string[]> {
  const named = [...items].filter(([name, text]) => (name + text).includes(id)).map(([name]) => name)
  const keys = (await objects.list('')).filter((key) => key.includes(id))
  return [...named.filter((name) => !name.startsWith('REMOVAL#')), ...keys]
}
