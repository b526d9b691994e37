import { expect, test } from 'vitest'
import { embeddedStore } from './embedded-store.ts'
import type { ExportRecord } from './exports.ts'

const AT = '2026-05-01T07:00:00.000Z'
const LATER = '2026-05-08T07:00:00.000Z'
const FILE = { fileName: 'a.zip', sizeBytes: 5 }
const END = { finishedAt: AT, expiresAt: LATER }

test('an export goes on part by part to its one end, and is found until its time is over', async () => {
  await using opening = new AsyncDisposableStack()
  const { store, close } = await embeddedStore()
  opening.defer(() => close().then(() => undefined))
  const first = await store.openExport(wanted('1'))
  expect(await store.openExport(wanted('2'))).toEqual(first)
  expect(await store.listOpenExports()).toEqual([first])

  await store.noteExportProgress(first, 3, 9)
  await store.noteExportProgress(first, 2, 9)
  expect(await store.getExport(first)).toMatchObject({ done: 3, total: 9 })
  const more = { file: FILE, cursor: 'c', done: 5, finishedAt: null, expiresAt: null }
  const once = await store.addExportFile(first, 1, more)
  expect(await store.addExportFile(first, 1, { ...more, cursor: 'of a second delivery' })).toEqual(once)
  await store.addExportFile(first, 2, { ...more, ...END, done: 9 })
  await store.noteExportProgress(first, 10, 10)

  expect(await store.listOpenExports()).toEqual([])
  expect(await store.listExports('ada')).toMatchObject([{ ...END, done: 9, total: 9, files: [FILE, FILE] }])
  expect(await store.listExpiredExports(AT)).toEqual([])
  expect(await store.listExpiredExports('2026-05-08T07:00:01.000Z')).toMatchObject([{ exportId: '1' }])
  expect(await store.openExport(wanted('2'))).toEqual(wanted('2'))
  await store.forgetExport(first)
  expect(await store.getExport(first)).toBeUndefined()
  expect(await store.addExportFile(first, 1, more)).toBeUndefined()
})

function wanted(exportId: string): ExportRecord {
  const nothing = { done: 0, total: null, files: [], cursor: null, finishedAt: null, expiresAt: null }
  return { athleteId: 'ada', exportId, requestedAt: AT, ...nothing }
}
