/** What left one installation arrives in another: the same walks, labels and totals, once, and nothing that lies. */

import { createHash } from 'node:crypto'
import { labels as labelsSchema, type Progress, workoutList } from '@backstride/contract'
import { unzipSync, type Zippable, zipSync } from 'fflate'
import { beforeAll, expect, test, vi } from 'vitest'
import { createUpload } from '../api/index.ts'
import { createIngest } from '../ingest/index.ts'
import { originalKey } from '../object-keys.ts'
import { breaking } from '../testing/breaking.ts'
import {
  bytesOf,
  eventful,
  exported,
  LABELLED,
  LABELS,
  MERGED,
  newcomer,
  type SignedIn,
} from '../testing/eventful-athlete.ts'
import { drained, queued } from '../testing/test-system.ts'
import { uploadKept } from '../testing/upload-kept.ts'
import { walkFile } from '../testing/walk-file.ts'
import { MANIFEST, type Manifest } from './format.ts'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'warn').mockReturnValue()
vi.spyOn(console, 'error').mockReturnValue()

let archive: Uint8Array
let source: SignedIn

beforeAll(async () => {
  source = await eventful()
  archive = await exported(source)
})

test('after the import walks, weeks, labels, merges, zones, profiles and devices are as they were', async () => {
  const target = await arrived(archive)
  const before = await knownOf(source)
  expect(before.workouts.length).toBe(6)
  expect(before.workouts.map(({ title }) => title)).toContain('Along the Neckar')
  expect(await knownOf(target)).toEqual(before)
})

test('what is kept from coaches is kept from them after the import, and from what they read', async () => {
  const { system, athleteId, browser } = await newcomer()
  const origin = await uploadKept(system, athleteId, walkFile({ stretchesS: [60, 60] }))
  const [{ workoutId }] = (await system.store.listWorkouts(athleteId, { limit: 1 })).items
  const device = { athleteId, deviceId: 'd', wornOn: 'chest', name: null }
  const session = { workoutId, startedAt: '2026-05-01T07:00:00.000Z', deg: 5, isKeptFromCoaches: true }
  await system.store.addDevice({ ...device, confirmed: [session] })

  const target = await arrived(await exported({ system, athleteId, browser }))
  const [workout] = (await target.system.store.listWorkouts(target.athleteId, { limit: 9 })).items
  expect(workout).toMatchObject({ origin, isKeptFromCoaches: true })
  const [{ confirmed }] = await target.system.store.listDevices(target.athleteId)
  expect(confirmed).toMatchObject([{ deg: 5, isKeptFromCoaches: true }])
})

test('importing twice changes nothing, and what was told here meanwhile stays', async () => {
  const target = await arrived(archive)
  await target.system.store.changeProfile(target.athleteId, '2026-04-01', { massKg: 99 })
  const [first] = (await target.system.store.listWorkouts(target.athleteId, { limit: 9 })).items
  const path = `/api/athletes/${target.athleteId}/workouts/${first.workoutId}/labels`
  const { revision } = labelsSchema.parse(await (await target.browser(path)).json())
  const labels = [{ startS: 1, endS: 2, direction: 'standing' }]
  await target.browser(path, { method: 'PUT', body: { labels, revision } })
  await drained(target.system)
  const before = await knownOf(target)

  const uploadId = await target.system.upload(target.athleteId, archive, 'again.zip')
  await drained(target.system)
  expect(await target.system.store.getUpload(target.athleteId, uploadId)).toMatchObject({ state: 'done' })
  expect(await knownOf(target)).toEqual(before)
})

test('an import that is broken off and delivered again ends as if it was not', async () => {
  const clean = await arrivedTorn(Number.POSITIVE_INFINITY, 'before')
  const before = await knownOf(source)
  expect(clean.calls).toBeGreaterThan(40)
  for (let call = 3; call < clean.calls; call += 5) {
    const { target } = await arrivedTorn(call, call % 2 ? 'before' : 'after')
    expect(await knownOf(target), `broken off at call ${call}`).toEqual(before)
  }
})

test('an import into an account with some of the walks adds the others and fills what is not said', async () => {
  const target = await newcomer('Ada', 'Pacific/Auckland')
  await target.system.upload(target.athleteId, MERGED[1])
  await target.system.upload(target.athleteId, LABELLED)
  const before = await knownOf(source)
  await target.system.upload(target.athleteId, archive, 'backstride.zip')
  await drained(target.system)
  const after = await knownOf(target)
  expect(after.weeks).toEqual(before.weeks)
  expect(after.workouts.length).toBe(before.workouts.length)
  const labelled = before.workouts.find(({ labels }) => labels.length > 0)?.startedAt
  expect(after.workouts.find(({ startedAt }) => startedAt === labelled)?.labels).toEqual(LABELS)
})

test.each<[string, string, (files: Record<string, Uint8Array>, list: Manifest) => void]>([
  [
    'a hash that is not the entry’s',
    'CORRUPT',
    (_, { entries }) => Object.assign(entries[0], { sha256: '0'.repeat(64) }),
  ],
  ['an entry that is not there', 'CORRUPT', (files) => Reflect.deleteProperty(files, 'account.json')],
  [
    'an entry that it does not name',
    'CORRUPT',
    (files) => Object.assign(files, { 'more.json': new Uint8Array(9) }),
  ],
  ['a name that leads out', 'CORRUPT', (files, list) => add(files, list, '../../etc/passwd', bytesOf('x'))],
  ['a hidden name', 'CORRUPT', (files, list) => add(files, list, 'workouts/.ssh/key', bytesOf('x'))],
  [
    'an entry larger than it says',
    'TOO_LARGE',
    (_, { entries }) => Object.assign(entries[0], { sizeBytes: 1 }),
  ],
  ['a bomb', 'TOO_LARGE', (files, list) => add(files, list, 'other-files/u/a.gpx', new Uint8Array(2 ** 24))],
  [
    'more than anybody has',
    'TOO_LARGE',
    (_, { entries }) => Object.assign(entries[0], { sizeBytes: 2 ** 40 }),
  ],
  ['a version to come', 'UNSUPPORTED_VERSION', (_, list) => Object.assign(list, { version: 2 })],
  ['a list of workouts that is none', 'CORRUPT', (_, list) => Object.assign(list, { workouts: [ACCOUNT] })],
  ['a mass that nobody has', 'CORRUPT', (files, list) => put(files, list, ACCOUNT, massOf(9000))],
  ['an account that is no JSON', 'CORRUPT', (files, list) => put(files, list, ACCOUNT, bytesOf('{'))],
])('a manifest that lies is refused with a code and leaves nothing: %s', async (_, code, change) => {
  const files: Record<string, Uint8Array> = unzipSync(archive)
  const list = JSON.parse(new TextDecoder().decode(files[MANIFEST]))
  change(files, list)
  files[MANIFEST] = bytesOf(JSON.stringify(list))
  const target = await newcomer()
  const before = await knownOf(target)
  const uploadId = await target.system.upload(target.athleteId, zipSync(stored(files)), 'hostile.zip')
  const upload = await target.system.store.getUpload(target.athleteId, uploadId)
  expect(upload).toMatchObject({ state: 'failed', error: { code } })
  expect(upload?.error?.message).toMatch(/^[A-Z].*\.$/)
  expect(await knownOf(target)).toEqual(before)
})

test('an archive of an account within an archive is not taken apart', async () => {
  const target = await newcomer()
  await target.system.upload(target.athleteId, zipSync({ 'a.zip': archive, 'b.zip': archive }), 'both.zip')
  await drained(target.system)
  expect((await target.system.store.listProfiles(target.athleteId)).length).toBe(0)
})

const ACCOUNT = 'account.json'
async function arrived(bytes: Uint8Array) {
  const target = await newcomer()
  await target.system.upload(target.athleteId, bytes, 'backstride.zip')
  await drained(target.system)
  return target
}

/** One delivery of the archive with one call broken off, and then the queue until it is content. */
async function arrivedTorn(call: number, moment: 'before' | 'after') {
  const target = await newcomer()
  const { athleteId, system } = target
  const sha256 = digestOf(archive)
  const request = { fileName: 'backstride.zip', sizeBytes: archive.length, sha256 }
  const { upload } = await createUpload(system, athleteId, request)
  const key = originalKey({ athleteId, uploadId: upload.id })
  await system.objects.put(key, archive, 'application/zip')
  const counter = { calls: 0 }
  const store = breaking(system.store, { call, moment }, counter)
  const objects = breaking(system.objects, { call, moment }, counter)
  await createIngest({ store, objects, webhooks: system.webhooks, now: system.now })(queued(key))
  await drained(system)
  return { target, calls: counter.calls }
}

/** Everything that counts, without the ids, which follow from the athlete's. */
async function knownOf({ system, athleteId, browser }: SignedIn) {
  const { store } = system
  const path = `/api/athletes/${athleteId}`
  const json = async <T>(address: string) => (await (await browser(address)).json()) as T
  const { items } = workoutList.parse(await json(`${path}/workouts`))
  const uploads = (await store.listUploads(athleteId, { limit: 100 })).items
  const workouts = items.map(async ({ id, athleteId: _, ...summary }) => ({
    ...summary,
    labels: (await store.getSetup(athleteId, id)).labels,
    others: (await store.getSetup(athleteId, id)).others.map(({ sha256, fileName }) => [sha256, fileName]),
    series: await json(`${path}/workouts/${id}/series`),
    comments: (await store.listComments(athleteId, id)).map(({ text, createdAt }) => [text, createdAt]),
  }))
  const devices = (await store.listDevices(athleteId)).map(({ athleteId: _, confirmed, ...device }) => {
    return { ...device, confirmed: confirmed.map(({ startedAt, deg }) => [startedAt, deg]) }
  })
  return {
    workouts: await Promise.all(workouts),
    weeks: await json<Progress>(`${path}/progress?weeks=8`),
    profiles: (await store.listProfiles(athleteId)).map(({ athleteId: _, ...told }) => told),
    zones: (await store.listZones(athleteId)).map(({ athleteId: _, ...zone }) => zone),
    goals: await json('/api/me/goals'),
    devices,
    failed: [...new Set(uploads.filter(isOfFile).map(({ fileName, error }) => `${fileName} ${error?.code}`))],
  }
}

function isOfFile({ state, fileName }: { state: string; fileName: string }): boolean {
  return state === 'failed' && !fileName.endsWith('.zip')
}

/** The archive again; packed is the bomb alone. */
function stored(files: Record<string, Uint8Array>): Zippable {
  const entries = Object.entries(files)
  return Object.fromEntries(
    entries.map(([name, bytes]) => [name, [bytes, { level: name.endsWith('a.gpx') ? 6 : 0 }]]),
  )
}

function add(
  files: Record<string, Uint8Array>,
  { entries }: Manifest,
  name: string,
  bytes: Uint8Array,
): void {
  files[name] = bytes
  entries.push({ name, sizeBytes: bytes.length, sha256: digestOf(bytes) })
}

/** Another content under a name, told truly. */
function put(files: Record<string, Uint8Array>, list: Manifest, name: string, bytes: Uint8Array): void {
  list.entries.splice(0, list.entries.length, ...list.entries.filter((entry) => entry.name !== name))
  add(files, list, name, bytes)
}

function massOf(massKg: number): Uint8Array {
  const nothing = { heightM: null, birthYear: null, sex: null, restingBpm: null, maxBpm: null }
  const profiles = [{ effectiveFrom: '2026-01-01', profile: { massKg, ...nothing } }]
  return bytesOf(JSON.stringify({ profiles, goals: null, zones: [], devices: [] }))
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
