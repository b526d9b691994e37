/** A compass log that the athlete puts to a workout. */

import { createHash } from 'node:crypto'
import { workoutList } from '@backstride/contract'
import { memoryObjects, memoryStore, type Objects, type Store } from '@backstride/store'
import { expect, test, vi } from 'vitest'
import { createUpload } from '../api/index.ts'
import { originalKey, retryKey } from '../object-keys.ts'
import { type Break, breaking } from '../testing/breaking.ts'
import { drained, NOW, queued, testSystem, testWebhookQueue } from '../testing/test-system.ts'
import { type Walk, walkFile } from '../testing/walk-file.ts'
import { workoutIdOf } from '../workout-id.ts'
import { createIngest } from './create-ingest.ts'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'error').mockReturnValue()

const LONG: Walk = { stretchesS: [90, 90, 90, 90] }
const WATCH = walkFile({ ...LONG, hasHeading: false })
/** Of the same walk by a phone whose clock is five minutes behind: too much to be taken for it unasked. */
const LOG = walkFile({ ...LONG, startedAt: '2026-05-01T06:55:00.000Z' })
const NEXT_DAY = walkFile({ ...LONG, startedAt: '2026-05-02T07:00:00.000Z' })

test('put to a workout it lends its compass, and taken out again both are what they are alone', async () => {
  const { system, owner, athleteId, json } = await signedIn()
  await system.upload(athleteId, WATCH)
  const list = `/api/athletes/${athleteId}/workouts`
  const [{ id: workoutId, direction }] = (await json(list)).items
  expect(direction.status).toBe('undecided')
  const before = await (await owner(`${list}/${workoutId}`)).text()

  const uploadId = await system.upload(athleteId, LOG, 'log.json', workoutId)
  expect(await system.store.getUpload(athleteId, uploadId)).toMatchObject({ state: 'done', workoutId })
  const { items } = await json(list)
  expect(items).toHaveLength(1)
  expect(items[0].direction.status).toBe('classified')
  expect(items[0].direction.backwardS).toBeGreaterThan(150)

  expect((await owner(`${list}/${workoutId}/recordings/${uploadId}`, { method: 'DELETE' })).status).toBe(204)
  await system.ingest(queued(retryKey({ athleteId, uploadId })))
  await drained(system)
  expect(await (await owner(`${list}/${workoutId}`)).text()).toBe(before)
  expect((await json(list)).items).toHaveLength(2)
})

test('left to itself the same log is a workout of its own', async () => {
  const { system, athleteId, json } = await signedIn()
  await system.upload(athleteId, WATCH)
  await system.upload(athleteId, LOG)
  expect((await json(`/api/athletes/${athleteId}/workouts`)).items).toHaveLength(2)
})

test('a log of another day is refused with its reason, and the workout stays as it is', async () => {
  const { system, athleteId, json } = await signedIn()
  await system.upload(athleteId, WATCH)
  const list = `/api/athletes/${athleteId}/workouts`
  const before = await json(list)
  const uploadId = await system.upload(athleteId, NEXT_DAY, 'log.json', before.items[0].id)
  const upload = await system.store.getUpload(athleteId, uploadId)
  expect(upload).toMatchObject({ state: 'failed', error: { code: 'NO_OVERLAP' } })
  expect(await json(list)).toEqual(before)
})

test('a log whose workout was deleted meanwhile is refused, and one that was joined goes with its workout', async () => {
  const { system, owner, athleteId } = await signedIn()
  const workoutId = await uploaded(system, athleteId)
  const joined = await system.upload(athleteId, LOG, 'log.json', workoutId)
  const late = await createUpload(system, athleteId, { ...announcement(NEXT_DAY), companionOf: workoutId })
  await owner(`/api/athletes/${athleteId}/workouts/${workoutId}`, { method: 'DELETE' })
  expect(await system.store.getUpload(athleteId, joined)).toBeUndefined()
  expect(await system.objects.list(originalKey({ athleteId, uploadId: joined }))).toEqual([])

  const key = originalKey({ athleteId, uploadId: late.upload.id })
  await system.objects.put(key, NEXT_DAY, 'application/octet-stream')
  await system.ingest(queued(key))
  const upload = await system.store.getUpload(athleteId, late.upload.id)
  expect(upload).toMatchObject({ state: 'failed', error: { code: 'NO_WORKOUT' } })
})

test('a file cannot be put to a workout of somebody else, nor to none', async () => {
  const { system, athleteId } = await signedIn()
  const workoutId = await uploaded(system, athleteId)
  const other = await system.signIn('Bob')
  for (const companionOf of [workoutId, 'nowhere']) {
    const response = await other('/api/uploads', {
      method: 'POST',
      body: { ...announcement(LOG), companionOf },
    })
    expect(response.status).toBe(404)
  }
})

test('broken off at any call it ends as if it was not', async () => {
  const clean = await ending([])
  expect(clean.calls).toBeGreaterThan(10)
  for (let k = 0; k < clean.calls; k++) {
    for (const moment of ['before', 'after'] as const) {
      const { state, failures } = await ending([{ call: k, moment }])
      expect(failures, `broken off ${moment} call ${k}`).toBe(1)
      expect(state, `broken off ${moment} call ${k}`).toEqual(clean.state)
    }
  }
})

async function signedIn() {
  const system = testSystem()
  const owner = await system.signIn('Ada')
  const athleteId = await system.athleteIdOf('Ada')
  return {
    system,
    owner,
    athleteId,
    json: async (path: string) => workoutList.parse(await (await owner(path)).json()),
  }
}

async function uploaded(system: ReturnType<typeof testSystem>, athleteId: string): Promise<string> {
  const uploadId = await system.upload(athleteId, WATCH)
  return (await system.store.getUpload(athleteId, uploadId))?.workoutId ?? ''
}

function announcement(bytes: Uint8Array) {
  return { fileName: 'log.json', sizeBytes: bytes.length, sha256: sha256Of(bytes) }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Puts the log to the workout of the watch, with the numbered calls broken off, until the queue is content. */
async function ending(breaks: Break[]) {
  const [store, objects] = [memoryStore(), memoryObjects()]
  const system = testSystem({ store, objects })
  await system.upload('a', WATCH)
  const companionOf = workoutIdOf({ athleteId: 'a', sha256: sha256Of(WATCH) })
  const announced = {
    ...announcement(LOG),
    athleteId: 'a',
    uploadId: 'u',
    state: 'waiting',
    companionOf,
  } as const
  await store.createUpload({ ...UNKNOWN, ...announced })
  const key = originalKey({ athleteId: 'a', uploadId: 'u' })
  await objects.put(key, LOG, 'application/octet-stream')

  const counter = { calls: 0 }
  const ingest = createIngest({
    store: breaking(store, breaks, counter),
    objects: breaking(objects, breaks, counter),
    webhooks: testWebhookQueue(),
    now: () => NOW,
  })
  let failures = 0
  while ((await ingest(queued(key))).batchItemFailures.length > 0) failures++
  return { state: await stateOf(store, objects), failures, calls: counter.calls }
}

const UNKNOWN = {
  createdAt: NOW.toISOString(),
  receivedAt: null,
  decodedAt: null,
  classifiedAt: null,
  finishedAt: null,
  archiveId: null,
  files: null,
  workoutId: null,
  error: null,
}

async function stateOf(store: Store, objects: Objects) {
  const { items } = await store.listWorkouts('a', { limit: 9 })
  return {
    workouts: items.map(({ uploadId: _, originalKey: __, ...workout }) => workout),
    log: await store.getUpload('a', 'u'),
    due: await store.listDueSetups(),
    analyses: (await objects.list('analyses/')).length,
  }
}
