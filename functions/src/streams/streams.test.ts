/** Batches of one recording, however they come, are one workout that says what the whole recording says. */

import { tokenTicket } from '@backstride/contract'
import { memoryStore, type WalkRecord } from '@backstride/store'
import { expect, test, vi } from 'vitest'
import { createIngest } from '../ingest/index.ts'
import { againKey, batchesPrefix, streamKey } from '../object-keys.ts'
import { breaking } from '../testing/breaking.ts'
import { queued, testSystem } from '../testing/test-system.ts'
import { orderJoins } from './order-joins.ts'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'warn').mockReturnValue()
vi.spyOn(console, 'error').mockReturnValue()

const START_NS = Date.parse('2026-05-01T07:00:00.000Z') * 1e6
const METRES_PER_DEGREE = 111_195
const BATCHES = [0, 1, 2, 3].map((messageId) => batch(messageId))

test('batches out of order, repeated and late are one workout, equal to all of them in order', async () => {
  const whole = await phone()
  for (const each of BATCHES) await whole.push(each)
  await whole.joined()
  const [expected] = await whole.workouts()
  expect(expected.durationS).toBe(239)
  expect(expected.distanceM).toBeCloseTo(239, -1)
  // How the phone was carried is not said, so the compass alone decides nothing yet; but it is there.
  expect(expected.direction.reason).not.toBe('NO_HEADING')

  const mixed = await phone()
  for (const k of [2, 0, 0, 2]) expect((await mixed.push(BATCHES[k])).status).toBe(204)
  await mixed.joined()
  const [early] = await mixed.workouts()
  for (const k of [3, 1, 0]) await mixed.push(BATCHES[k])
  await mixed.joined()
  const workouts = await mixed.workouts()
  expect(workouts).toHaveLength(1)
  expect(workouts[0].workoutId).toBe(early.workoutId)
  const { sha256, direction, distanceM, durationS } = expected
  expect(workouts[0]).toMatchObject({ sha256, direction, distanceM, durationS, timesChanged: 1 })
  expect((await mixed.uploads()).map(({ state }) => state)).toEqual(['done'])
})

test('a batch with other readings under a number that was used is kept beside the first', async () => {
  const { push, joined, workouts } = await phone()
  await push(BATCHES[0])
  await push({ ...BATCHES[1], messageId: 0 })
  await joined()
  expect((await workouts())[0].durationS).toBe(119)
})

test('two sessions at once are two workouts', async () => {
  const { push, joined, workouts } = await phone()
  for (const messageId of [0, 1]) {
    await push(batch(messageId))
    await push(batch(messageId, { sessionId: 'other', laterS: 86_400 }))
  }
  await joined()
  expect((await workouts()).map(({ durationS }) => durationS)).toEqual([119, 119])
})

test('nothing is joined while batches come', async () => {
  const { push, system, workouts } = await phone()
  await push(BATCHES[0])
  expect(await orderJoins(system)).toEqual({ ordered: 0 })
  const [{ athleteId, streamId }] = await system.store.listOpenStreams()
  await system.ingest(queued(streamKey({ athleteId, streamId })))
  expect(await workouts()).toEqual([])
})

test('a course is no heading: without compass or orientation nothing is decided', async () => {
  const { push, joined, workouts } = await phone()
  const payload = BATCHES[0].payload.filter(({ name }) => name === 'location')
  await push({ ...BATCHES[0], payload })
  await joined()
  expect((await workouts())[0].direction).toMatchObject({ status: 'undecided', reason: 'NO_HEADING' })
})

test('what is no batch is refused, an empty one is a try, and a token for reading sends none', async () => {
  const { push, system } = await phone()
  const [good] = BATCHES
  const bad = [{}, [], { ...good, messageId: -1 }, { ...good, messageId: 0.5 }, { ...good, sessionId: '' }]
  const reading = { ...good.payload[0], time: 'now' }
  for (const body of [...bad, { ...good, payload: [reading] }, { ...good, payload: {} }]) {
    expect((await push(body)).status).toBe(400)
  }
  expect((await push({ ...good, sessionId: '../../x', payload: [] })).status).toBe(204)
  expect(await system.store.listOpenStreams()).toEqual([])
  await push({ ...good, sessionId: '../../x', deviceId: '/' })
  const [stream] = await system.store.listOpenStreams()
  expect(stream.streamId).toMatch(/^[0-9a-f]{32}$/)
  const reader = await phone('read')
  expect((await reader.push(good)).status).toBe(403)
})

test('a beginning that comes last, on the day before, leaves nothing of when it was not there', async () => {
  const [evening, night] = [15, 18].map((hours) =>
    Array.from({ length: 12 }, (_, messageId) => batch(messageId, { laterS: 3600 * hours })),
  )
  const late = await phone()
  for (const each of night) await late.push(each)
  await late.joined()
  await late.label(0)
  expect((await late.said()).pairs).toHaveLength(1)
  // Numbers that were used are no matter: what they hold is other.
  for (const each of evening) await late.push(each)
  await late.joined()

  const whole = await phone()
  for (const each of [...evening, ...night]) await whole.push(each)
  await whole.joined()
  await whole.label(3 * 3600)
  const said = await late.said()
  expect(said).toEqual(await whole.said())
  expect(said.pairs.map(([startedAt]) => startedAt)).toEqual(['2026-05-01T22:00:00.000Z'])
  expect(said.walks.map(([day]) => day)).toEqual(['2026-05-01'])
  expect(said.workouts[0].direction.backwardS).toBeGreaterThan(300)

  const [{ workoutId }] = await late.workouts()
  await late.ada(`/api/athletes/${late.athleteId}/workouts/${workoutId}`, { method: 'DELETE' })
  expect(await late.said()).toEqual({ workouts: [], labels: [], pairs: [], walks: [] })
})

test('a deleted workout takes its batches along, and what comes later is another upload', async () => {
  const { push, joined, workouts, system, athleteId, ada } = await phone()
  await push(BATCHES[0])
  await joined()
  const [{ workoutId, uploadId }] = await workouts()
  const [stream] = await system.store.listStreams(athleteId)
  await ada(`/api/athletes/${athleteId}/workouts/${workoutId}`, { method: 'DELETE' })
  expect(await system.store.listStreams(athleteId)).toEqual([])
  expect(await system.objects.list(batchesPrefix(stream))).toEqual([])
  system.clock.now = new Date(system.clock.now.getTime() + 1000)
  await push(BATCHES[1])
  await joined()
  const [later] = await workouts()
  expect(later).toMatchObject({ workoutId, durationS: 59 })
  expect(later.uploadId).not.toBe(uploadId)
})

test('a join broken off at any call ends as if it was not, the first one and a later one', async () => {
  const clean = await brokenOff(Number.POSITIVE_INFINITY, 'before')
  expect(clean.calls).toBeGreaterThan(20)
  for (let call = 0; call < clean.calls; call++) {
    for (const moment of ['before', 'after'] as const) {
      expect((await brokenOff(call, moment)).state, `${moment} ${call}`).toEqual(clean.state)
    }
  }
})

/** Two joins, the second with more batches, with one call broken off; rounds go on until nothing is open. */
async function brokenOff(call: number, moment: 'before' | 'after') {
  const { push, joined, workouts, uploads, system } = await phone()
  const counter = { calls: 0 }
  const at = { call, moment }
  const ingest = createIngest({
    ...system,
    store: breaking(system.store, at, counter),
    objects: breaking(system.objects, at, counter),
  })
  for (const k of [0, 1]) {
    await push(BATCHES[k])
    await joined(ingest)
  }
  const [workout] = await workouts()
  const { sha256, durationS, timesChanged, direction } = workout
  const ends = (await uploads()).map((upload) => [upload.state, upload.sha256, upload.error])
  return {
    calls: counter.calls,
    state: { count: (await workouts()).length, sha256, durationS, timesChanged, direction, ends },
  }
}

/** Ada's phone, with a token of hers. */
async function phone(scope: 'upload' | 'read' = 'upload') {
  const items = new Map<string, string>()
  const system = testSystem({ store: memoryStore(items) })
  const athleteId = await system.athleteIdOf('Ada')
  const ada = await system.signIn('Ada')
  const made = await ada('/api/me/tokens', { method: 'POST', body: { name: 'phone', scopes: [scope] } })
  const { secret } = tokenTicket.parse(await made.json())
  const workouts = async () => (await system.store.listWorkouts(athleteId, { limit: 9 })).items
  return {
    system,
    athleteId,
    ada,
    push: (body: unknown) =>
      system.app.request(`${system.publicUrl}/api/push/sensor-logger`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    joined: async (ingest = system.ingest) => {
      system.clock.now = new Date(system.clock.now.getTime() + 60_000)
      for (let round = 0; (await orderJoins(system)).ordered > 0; round++) {
        expect(round).toBeLessThan(4)
        await ingest(queued(...(await system.store.listOpenStreams()).map(streamKey)))
      }
    },
    workouts,
    /** Says three minutes forward and three backward of the one workout, from this second on. */
    label: async (fromS: number) => {
      const [{ workoutId }] = await workouts()
      const labels = (['forward', 'backward'] as const).map((direction, k) => {
        return { startS: fromS + 180 * k, endS: fromS + 180 * (k + 1), direction }
      })
      const path = `/api/athletes/${athleteId}/workouts/${workoutId}/labels`
      expect((await ada(path, { method: 'PUT', body: { labels, revision: 0 } })).status).toBe(200)
      await system.ingest(queued(againKey({ athleteId, workoutId })))
    },
    /** What is kept of the workouts, without names that are made by chance. */
    said: async () => {
      const all = await workouts()
      const setups = await Promise.all(all.map((each) => system.store.getSetup(athleteId, each.workoutId)))
      const days = [...items.values()].map((text) => JSON.parse(text)).filter(({ sk }) => /^DAY#/.test(sk))
      return {
        workouts: all.map(({ startedAt, sha256, direction, addedKcal, backwardMinusForwardBpm }) => {
          return { startedAt, sha256, direction, addedKcal, backwardMinusForwardBpm }
        }),
        labels: setups.map(({ labels }) => labels),
        pairs: (await system.store.listPairs(athleteId)).map((pair) => [pair.startedAt, pair.backwardBpm]),
        walks: days.flatMap(({ data: { day, walks } }) =>
          walks.map((walk: WalkRecord) => [day, walk.sha256, walk.durationS]),
        ),
      }
    },
    uploads: async () => (await system.store.listUploads(athleteId, { limit: 9 })).items,
  }
}

/** A minute of walking north-east at 1 m/s: three forward, then three backward with a faster heart. */
function batch(messageId: number, { sessionId = 's', laterS = 0 } = {}) {
  const seconds = Array.from({ length: 60 }, (_, k) => 60 * messageId + k)
  const isBackward = messageId % 6 > 2
  const facing = isBackward ? 225 : 45
  const payload = seconds.flatMap((second) => {
    const time = START_NS + (laterS + second) * 1e9
    const degrees = (second * Math.SQRT1_2) / METRES_PER_DEGREE
    const where = { latitude: degrees, longitude: 8 + degrees, altitude: 100, horizontalAccuracy: 3 }
    const bearing = facing + 5 * Math.sin(2.6 * second)
    return [
      { name: 'location', time, values: { ...where, speed: 1, bearing: 45 } },
      { name: 'compass', time, values: { magneticBearing: bearing } },
      { name: 'heart rate', time, values: { bpm: isBackward ? 115 : 100 } },
    ]
  })
  return { messageId, sessionId, deviceId: 'phone', payload }
}
