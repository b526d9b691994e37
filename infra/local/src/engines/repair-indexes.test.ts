import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dynamoStore, tableDefinition, type UploadRecord } from '@backstride/store'
import { ClassicLevel } from 'classic-level'
import { expect, test } from 'vitest'
import { repairIndexes } from './repair-indexes.ts'
import { startTable } from './table.ts'

const definition = tableDefinition('backstride')
const upload: UploadRecord = {
  athleteId: 'ada',
  uploadId: 'u1',
  fileName: 'walk.fit',
  sizeBytes: 1,
  sha256: '00',
  state: 'received',
  createdAt: '2026-05-01T07:00:00.000Z',
  receivedAt: '2026-05-01T07:00:01.000Z',
  decodedAt: null,
  classifiedAt: null,
  finishedAt: null,
  archiveId: null,
  files: null,
  workoutId: null,
  error: null,
}

test('an item that its index lost is found again', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'repair-'))
  const first = await startTable(join(dir, 'table'), join(dir, 'socket'), [definition])
  await dynamoStore(first.client, 'backstride').createUpload(upload)
  await dynamoStore(first.client, 'backstride').createUpload({ ...upload, uploadId: 'u2', state: 'done' })
  await first.close()
  await loseIndex(join(dir, 'table'))

  const second = await startTable(join(dir, 'table'), join(dir, 'socket'), [definition])
  const store = dynamoStore(second.client, 'backstride')
  expect(await store.listUnfinishedUploads()).toEqual([])
  await repairIndexes(second.client, definition)
  expect(await store.listUnfinishedUploads()).toEqual([upload])
  await second.close()
  rmSync(dir, { recursive: true })
})

/** What a kill between dynalite's two steps leaves, made by hand. */
async function loseIndex(dir: string): Promise<void> {
  const database = new ClassicLevel(dir)
  const range = { gte: 'index-global~', lt: 'index-global~\u{10ffff}' }
  expect(await database.keys(range).all()).toHaveLength(1)
  await database.clear(range)
  await database.close()
}
