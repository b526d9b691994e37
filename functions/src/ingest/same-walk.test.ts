import { expect, test, vi } from 'vitest'
import { againKey, retryKey } from '../object-keys.ts'
import { queued, type TestSystem, testSystem } from '../testing/test-system.ts'
import { type Walk, walkFile } from '../testing/walk-file.ts'
import { unfinishedMessages } from './unfinished-messages.ts'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'error').mockReturnValue()

const LONG: Walk = { stretchesS: [90, 90, 90, 90] }
/** As a watch beside the phone: started a few seconds later, and without a compass. */
const WATCH = walkFile({ ...LONG, startedAt: '2026-05-01T07:00:05.000Z', hasHeading: false })
const PHONE = walkFile(LONG)

test('a watch and a phone on one walk are one workout, with the compass of the phone, in either order', async () => {
  for (const files of [
    [WATCH, PHONE],
    [PHONE, WATCH],
  ]) {
    const { system, athleteId, json } = await signedIn()
    const [first, second] = [
      await system.upload(athleteId, files[0]),
      await system.upload(athleteId, files[1]),
    ]
    const { items } = await json(`/api/athletes/${athleteId}/workouts`)
    expect(items).toHaveLength(1)
    expect(items[0].direction.backwardS).toBeGreaterThan(150)
    const uploads = await Promise.all([first, second].map((id) => system.store.getUpload(athleteId, id)))
    expect(uploads.map((upload) => [upload?.state, upload?.workoutId])).toEqual([
      ['done', items[0].id],
      ['done', items[0].id],
    ])
  }
})

test('taken apart again, the workout is what it was to the byte, and the other file one of its own, for good', async () => {
  const { system, owner, athleteId, json } = await signedIn()
  await system.upload(athleteId, WATCH)
  const list = `/api/athletes/${athleteId}/workouts`
  const [{ id: workoutId }] = (await json(list)).items
  const before = await (await owner(`${list}/${workoutId}`)).text()

  const uploadId = await system.upload(athleteId, PHONE)
  expect(await (await owner(`${list}/${workoutId}`)).text()).not.toBe(before)
  expect((await json(`${list}/${workoutId}/recordings`)).items).toHaveLength(2)

  expect((await owner(`${list}/${workoutId}/recordings/${uploadId}`, { method: 'DELETE' })).status).toBe(204)
  await system.ingest(queued(againKey({ athleteId, workoutId }), retryKey({ athleteId, uploadId })))
  expect(await (await owner(`${list}/${workoutId}`)).text()).toBe(before)
  expect((await json(list)).items).toHaveLength(2)
  expect(await unfinishedMessages(system)).toEqual([])

  await system.upload(athleteId, PHONE, 'again.json')
  expect((await json(list)).items).toHaveLength(2)
  expect((await owner(`${list}/${workoutId}/recordings/${uploadId}`, { method: 'DELETE' })).status).toBe(404)
})

test('two walks on one morning stay two, and so does a recording that ran for less than half of another', async () => {
  const { system, athleteId, json } = await signedIn()
  await system.upload(athleteId, PHONE)
  await system.upload(athleteId, walkFile({ ...LONG, startedAt: '2026-05-01T07:10:00.000Z' }))
  await system.upload(athleteId, walkFile({ stretchesS: [100, 60] }))
  expect((await json(`/api/athletes/${athleteId}/workouts`)).items).toHaveLength(3)
})

test('both files at once, delivered twice and broken off, are one workout with both', async () => {
  for (let call = 0; call < 24; call++) {
    const { system, athleteId, json } = await signedIn(call)
    await Promise.all([system.upload(athleteId, WATCH), system.upload(athleteId, PHONE)])
    for (const body of [...(await unfinishedMessages(system)), ...(await unfinishedMessages(system))]) {
      await system.ingest({ Records: [{ ...queued('').Records[0], body }] })
    }
    const { items } = await json(`/api/athletes/${athleteId}/workouts`)
    expect(items, `broken off at call ${call}`).toHaveLength(1)
    expect(items[0].direction.backwardS, `broken off at call ${call}`).toBeGreaterThan(150)
    const log = (await system.store.listUploads(athleteId, { limit: 9 })).items
    expect(log.map(({ state, workoutId }) => [state, workoutId])).toEqual([
      ['done', items[0].id],
      ['done', items[0].id],
    ])
  }
})

/** A system whose store throws at the numbered call of ingest, once. */
async function signedIn(breakAt?: number) {
  const calm = testSystem()
  const system: TestSystem =
    breakAt === undefined ? calm : testSystem({ store: breakingOnce(calm.store, breakAt) })
  const owner = await system.signIn('owner')
  const athleteId = await system.athleteIdOf('owner')
  // biome-ignore lint/suspicious/noExplicitAny: whatever the API answers is what the tests look at
  const json = async (url: string): Promise<any> => (await owner(url)).json()
  return { system, owner, athleteId, json }
}

const INGEST_CALLS =
  /^(receive|finish|decoded)Upload|^(put|get)(Content|Workout|Setup|Analysis)|^(place|change|note|list(Profiles))/

function breakingOnce(store: TestSystem['store'], breakAt: number): TestSystem['store'] {
  let calls = 0
  return new Proxy(store, {
    get(target, name) {
      const method = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>
      if (!INGEST_CALLS.test(String(name))) return method
      return async (...args: unknown[]) => {
        const result = await method(...args)
        // Announcing the two files makes the first two calls.
        if (calls++ === breakAt + 2) throw new Error('broken off')
        return result
      }
    },
  })
}
