/** A workout that is deleted while the archive that it came in is still being unpacked stays deleted, and the rest comes. */

import { createHash } from 'node:crypto'
import { memoryObjects, memoryStore, type Objects, type RemovalRecord } from '@backstride/store'
import { zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { createUpload } from '../api/index.ts'
import { createIngest } from '../ingest/index.ts'
import { originalKey } from '../object-keys.ts'
import { type Break, breaking } from '../testing/breaking.ts'
import { drained, NOW, queued, testSystem } from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'
import { removeWorkout } from './request-removal.ts'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'warn').mockReturnValue()
vi.spyOn(console, 'error').mockReturnValue()

const [SHORT, LATER] = [20, 25]
const WALKS = [1, 2, 3].map((day) =>
  walkFile({ startedAt: `2026-05-0${day}T07:00:00.000Z`, stretchesS: [SHORT, LATER] }),
)
const ARCHIVE = zipSync({
  'a.json': WALKS[0],
  'b.json': WALKS[1],
  'a again.json': WALKS[0],
  'c.json': WALKS[2],
})
const SENT = NOW.getTime()
const OTHERS = ['2026-05-03', '2026-05-02']

test('deleted between two files of its archive it stays deleted, with its copy, and the others come', async () => {
  const { system, state } = await deletedWhile([])
  expect(await state()).toMatchObject({
    days: OTHERS,
    archive: { state: 'done', files: 4 },
    ...NOTHING_LEFT,
  })
  const uploads = (await system.store.listUploads('a', { limit: 9 })).items
  expect(uploads.map(({ fileName }) => fileName).toSorted()).toEqual(['b.json', 'c.json', 'export.zip'])
})

test('until the archive is unpacked the receipt is open and its bytes are there', async () => {
  const { receipt, hadArchive } = await deletedWhile([])
  expect(receipt?.finishedAt).toBeNull()
  expect(hadArchive).toBe(true)
})

test('broken off at any call while it is unpacked, it ends the same', async () => {
  const { calls } = await deletedWhile([])
  expect(calls).toBeGreaterThan(15)
  for (let call = 0; call < calls; call++) {
    const moment = call % 2 === 0 ? 'before' : 'after'
    const { state } = await deletedWhile([{ call, moment }])
    const { archive: _, ...rest } = await state()
    expect(rest, `broken off ${moment} call ${call}`).toEqual({ days: OTHERS, ...NOTHING_LEFT })
  }
}, 60_000)

test('sent again afterwards, the same bytes are welcome', async () => {
  const { system, state } = await deletedWhile([])
  system.clock.now = new Date(SENT + 5000)
  await system.upload('a', WALKS[0])
  expect((await state()).days).toEqual([...OTHERS, '2026-05-01'])
})

const NOTHING_LEFT = { open: [], unfinished: [], archiveBytes: 0 }

/** Unpacks the archive with the numbered calls broken off, and deletes its first workout before its third file is kept. */
async function deletedWhile(breaks: Break[]) {
  const [store, kept] = [memoryStore(), memoryObjects()]
  const system = testSystem({ store, objects: kept })
  const sha256 = createHash('sha256').update(ARCHIVE).digest('hex')
  const announced = { fileName: 'export.zip', sizeBytes: ARCHIVE.length, sha256 }
  const archiveId = (await createUpload(system, 'a', announced)).upload.id
  const key = originalKey({ athleteId: 'a', uploadId: archiveId })
  await kept.put(key, ARCHIVE, 'application/zip')

  const first = originalKey({ athleteId: 'a', uploadId: `${archiveId}-0000` })
  const keys: string[] = []
  let receipt: RemovalRecord | undefined
  let hadArchive = false
  let deleting: Promise<void> | undefined
  const deleteFirst = async () => {
    await system.ingest(queued(first))
    system.clock.now = new Date(SENT + 1000)
    const [workout] = (await store.listWorkouts('a', { limit: 1 })).items
    receipt = await removeWorkout(system, workout)
    hadArchive = (await kept.head(key)) !== undefined
  }
  const put: Objects['put'] = async (name, ...rest) => {
    await kept.put(name, ...rest)
    keys.push(name)
    if (keys.length < 3 || deleting || !keys.includes(first)) return
    deleting = deleteFirst()
    await deleting
  }
  const counter = { calls: 0 }
  const ingest = createIngest({
    store: breaking(store, breaks, counter),
    objects: breaking({ ...kept, put }, breaks, counter),
    webhooks: system.webhooks,
    now: system.now,
  })
  // A delivery that is broken off leaves what it had begun under way, the deletion too.
  do await deleting
  while ((await ingest(queued(key))).batchItemFailures.length > 0)
  await drained(system)
  const state = async () => ({
    days: (await store.listWorkouts('a', { limit: 9 })).items.map(({ startedAt }) => startedAt.slice(0, 10)),
    archive: await store.getUpload('a', archiveId),
    open: await store.listOpenRemovals(),
    unfinished: await store.listUnfinishedUploads(),
    archiveBytes: (await kept.head(key))?.sizeBytes ?? 0,
  })
  return { system, state, receipt, hadArchive, calls: counter.calls }
}
