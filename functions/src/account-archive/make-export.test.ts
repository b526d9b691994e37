/** An export is ordered, made part by part whatever breaks off, fetched, and gone when its time is over. */

import { createHash } from 'node:crypto'
import { accountExport, accountExportList } from '@backstride/contract'
import { memoryObjects, memoryStore } from '@backstride/store'
import { unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { removeExpiredExports } from '../ingest/index.ts'
import { exportOrderKey } from '../object-keys.ts'
import { breaking } from '../testing/breaking.ts'
import { drained, queued, type TestSystem, testSystem } from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'
import { account, MANIFEST, manifest, workoutEntry } from './format.ts'
import { makeExport } from './make-export.ts'
import { nextOf, type Unit } from './units.ts'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'error').mockReturnValue()

const WALK = walkFile({ stretchesS: [40, 40] })
const NOTE = new TextEncoder().encode('milk, bread, eggs')

test('everything of the athlete is in one archive, each entry as the manifest hashes it', async () => {
  const { system, athleteId, workoutId } = await oneWorkout()
  const ada = await system.signIn('Ada')
  const path = `/api/athletes/${athleteId}`
  const labels = [{ startS: 0, endS: 20, direction: 'forward' }]
  await ada(`${path}/workouts/${workoutId}/labels`, { method: 'PUT', body: { labels, revision: 0 } })
  await ada(`${path}/workouts/${workoutId}/comments`, { method: 'POST', body: { text: 'Cold' } })
  await ada('/api/me/zones', { method: 'POST', body: HOME })
  await system.store.changeProfile(athleteId, '2026-04-01', { massKg: 70 })
  const ordered = accountExport.parse(await (await ada(`${path}/exports`, { method: 'POST' })).json())
  expect(ordered).toMatchObject({ state: 'making', files: [] })
  await drained(system)

  const { items } = accountExportList.parse(await (await ada(`${path}/exports`)).json())
  expect(items).toMatchObject([{ id: ordered.id, state: 'done', progress: { done: 2, total: 2 } }])
  const response = await ada(`${path}/exports/${ordered.id}/files/1`)
  const files = await archiveAt(system, response.headers.get('location') ?? '')
  const list = manifest.parse(JSON.parse(text(files[MANIFEST])))
  expect(Object.keys(files).toSorted()).toEqual(
    [...list.entries.map(({ name }) => name), MANIFEST].toSorted(),
  )
  for (const { name, sha256 } of list.entries) expect(digestOf(files[name]), name).toBe(sha256)
  expect(list).toMatchObject({ part: 1, isLast: true, missing: [] })
  expect(list.totals).toMatchObject({ workouts: 1, recordings: 1, otherFiles: 1, durationS: 79 })

  const entry = workoutEntry.parse(JSON.parse(text(files[list.workouts[0]])))
  expect(entry).toMatchObject({ labels, comments: [{ author: 'Ada', isOwn: true, text: 'Cold' }] })
  expect(Buffer.from(files[entry.recordings[0].file])).toEqual(Buffer.from(WALK))
  expect(Buffer.from(files[list.otherFiles[0].file])).toEqual(Buffer.from(NOTE))
  const told = account.parse(JSON.parse(text(files['account.json'])))
  expect(told).toMatchObject({ profiles: [{ profile: { massKg: 70 } }], zones: [HOME] })
  const seriesName = list.workouts[0].replace('workout.json', 'series.json')
  const series = await ada(`${path}/workouts/${workoutId}/series`)
  expect(JSON.parse(text(files[seriesName]))).toEqual(await series.json())
})

test('nobody but the athlete orders, sees or fetches it, and six in an hour are enough', async () => {
  const { system, athleteId } = await oneWorkout()
  const ada = await system.signIn('Ada')
  const path = `/api/athletes/${athleteId}/exports`
  const { id } = accountExport.parse(await (await ada(path, { method: 'POST' })).json())
  await drained(system)
  const eve = await system.signIn('Eve')
  expect((await eve(path, { method: 'POST' })).status).toBe(404)
  expect((await eve(path)).status).toBe(404)
  expect((await eve(`${path}/${id}/files/1`)).status).toBe(404)
  expect((await ada(`${path}/${id}/files/2`)).status).toBe(404)
  for (let k = 0; k < 5; k++) await ada(path, { method: 'POST' })
  expect((await ada(path, { method: 'POST' })).status).toBe(429)
})

test('ordered twice it is one export, and delivered twice at once it has one archive', async () => {
  const { system, athleteId } = await oneWorkout()
  const ada = await system.signIn('Ada')
  const order = () => ada(`/api/athletes/${athleteId}/exports`, { method: 'POST' })
  const first = accountExport.parse(await (await order()).json())
  const second = accountExport.parse(await (await order()).json())
  expect(second).toEqual(first)
  const key = exportOrderKey({ athleteId, exportId: first.id })
  await Promise.all([system.ingest(queued(key)), system.ingest(queued(key)), system.ingest(queued(key))])
  const [record] = await system.store.listExports(athleteId)
  expect(record).toMatchObject({ files: [{ fileName: 'backstride-2026-05-20-1.zip' }], done: 2, total: 2 })
  expect(await system.objects.list('exports/')).toHaveLength(1)
})

test('wherever the making is broken off, it ends as if it was not', async () => {
  const clean = await brokenOff(Number.POSITIVE_INFINITY, 'before')
  expect(clean.calls).toBeGreaterThan(10)
  for (let call = 0; call < clean.calls; call++) {
    for (const moment of ['before', 'after'] as const) {
      const { entries, files } = await brokenOff(call, moment)
      expect([entries, files], `broken off ${moment} call ${call}`).toEqual([clean.entries, clean.files])
    }
  }
})

test('an export whose time is over is neither listed nor fetched, and tidied away', async () => {
  const { system, athleteId } = await oneWorkout()
  const path = `/api/athletes/${athleteId}/exports`
  const browser = await system.signIn('Ada')
  const { id } = accountExport.parse(await (await browser(path, { method: 'POST' })).json())
  await drained(system)
  system.clock.now = new Date(system.clock.now.getTime() + 7 * 86_400_000 + 1)
  const ada = await system.signIn('Ada')
  expect(await (await ada(path)).json()).toEqual({ items: [] })
  expect((await ada(`${path}/${id}/files/1`)).status).toBe(404)
  await removeExpiredExports(system)
  expect(await system.objects.list('exports/')).toEqual([])
  expect(await system.store.listExports(athleteId)).toEqual([])
})

test('what does not fit into one archive goes into the next, nothing is left out and nothing is there twice', () => {
  const units = Array.from({ length: 25 }, (_, k) => unitOf(k, (1 + (k % 5)) * 30 * 2 ** 20))
  const seen: Unit[] = []
  let cursor: string | null = null
  for (let some = nextOf(units, cursor); some.length > 0; some = nextOf(units, cursor)) {
    const sizeBytes = some.reduce((sum, unit) => sum + unit.sizeBytes, 0)
    expect(sizeBytes).toBeLessThanOrEqual(200 * 2 ** 20)
    seen.push(...some)
    cursor = some.at(-1)?.place ?? ''
  }
  expect(seen).toEqual(units)
  expect(nextOf([unitOf(1, 2 ** 40), unitOf(2, 1)], null)).toHaveLength(1)
})

/** It follows from the athlete’s, which is drawn. */
const WORKOUT_ID = /-[0-9a-f]{8}\//

const HOME = { name: 'Home', latitudeDeg: 49.4, longitudeDeg: 8.7, radiusM: 300 }

async function oneWorkout() {
  const items = new Map<string, string>()
  const objects = memoryObjects()
  const system = testSystem({ store: memoryStore(items), objects })
  const athleteId = await system.athleteIdOf('Ada')
  const uploadId = await system.upload(athleteId, WALK)
  await system.upload(athleteId, NOTE, 'notes.txt')
  const workoutId = (await system.store.getUpload(athleteId, uploadId))?.workoutId ?? ''
  return { system, athleteId, workoutId }
}

/** One order with one call broken off, and then the queue until it is content. */
async function brokenOff(call: number, moment: 'before' | 'after') {
  const { system, athleteId } = await oneWorkout()
  const key = { athleteId, exportId: 'e' }
  const nothing = { done: 0, total: null, files: [], cursor: null, finishedAt: null, expiresAt: null }
  await system.store.openExport({ ...key, requestedAt: '2026-05-20T12:00:00.000Z', ...nothing })
  const counter = { calls: 0 }
  const deps = {
    store: breaking(system.store, { call, moment }, counter),
    objects: breaking(system.objects, { call, moment }, counter),
    now: system.now,
  }
  await makeExport(deps, key).catch(() => {})
  await drained(system)
  const [record] = await system.store.listExports(athleteId)
  expect(await system.store.listOpenExports()).toEqual([])
  const [name] = await system.objects.list('exports/')
  const files = await archiveAt(system, name)
  const digests = Object.entries(files).map(([entry, bytes]) => [
    entry.replace(WORKOUT_ID, '/'),
    digestOf(bytes),
  ])
  return { calls: counter.calls, files: record.files.length, entries: digests.filter(isTheSameEverywhere) }
}

/** Ids are drawn, and the log of imports and the manifest hold some. */
function isTheSameEverywhere([name]: string[]): boolean {
  return /^account|analysis|series|recordings/.test(name)
}

async function archiveAt(system: TestSystem, address: string): Promise<Record<string, Uint8Array>> {
  const bytes = await system.objects.get(address.replace('memory:///', ''))
  return unzipSync(bytes ?? new Uint8Array())
}

function unitOf(k: number, sizeBytes: number): Unit {
  const upload = { uploadId: `u${k}` } as Extract<Unit, { upload: unknown }>['upload']
  return { place: `2 ${String(k).padStart(4, '0')}`, sizeBytes, upload }
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
