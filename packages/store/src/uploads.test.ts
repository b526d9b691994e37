/** What holds in memory holds in DynamoDB. Tests share a table, as athletes do: each uses an athlete of its own. */

import { afterAll, describe, expect, test } from 'vitest'
import { embeddedStore } from './embedded-store.ts'
import { memoryStore } from './store.ts'
import type { UploadRecord } from './uploads.ts'

const AT = '2026-05-01T07:00:00.000Z'
const LATER = '2026-05-01T08:00:00.000Z'
const END = {
  finishedAt: AT,
  workoutId: null,
  error: null,
  files: null,
  decodedAt: null,
  classifiedAt: null,
}

const { store: dynamo, close } = await embeddedStore()
afterAll(close)

describe.each([
  ['in memory', memoryStore()],
  ['in DynamoDB', dynamo],
])('%s', (_, store) => {
  test('an upload is created once', async () => {
    await store.createUpload(upload('u1', '001'))
    await store.receiveUpload('u1', '001', AT)
    await store.createUpload(upload('u1', '001'))
    expect(await store.getUpload('u1', '001')).toMatchObject({ state: 'received', receivedAt: AT })
  })

  test('an upload is received once and ends once', async () => {
    await store.createUpload(upload('u2', '001'))
    await store.receiveUpload('u2', '001', AT)
    await store.receiveUpload('u2', '001', LATER)
    const end = { ...END, state: 'done', workoutId: 'w' } as const
    await store.finishUpload('u2', '001', end)
    await store.finishUpload('u2', '001', { ...end, state: 'failed', finishedAt: LATER })

    expect(await store.getUpload('u2', '001')).toEqual({ ...upload('u2', '001'), receivedAt: AT, ...end })
    expect(await store.receiveUpload('u2', '001', LATER)).toMatchObject({ state: 'done' })
  })

  test('an upload that does not exist cannot be received or end', async () => {
    const end = { ...END, state: 'done', workoutId: 'w' } as const
    expect(await store.receiveUpload('u2', 'none', AT)).toBeUndefined()
    expect(await store.finishUpload('u2', 'none', end)).toBeUndefined()
    expect(await store.getUpload('u2', 'none')).toBeUndefined()
  })

  test('uploads are found by their last change, and one that failed can be tried again, not one that is done', async () => {
    await store.createUpload(upload('u5', '001'))
    await store.createUpload(upload('u5', '002'))
    await store.receiveUpload('u5', '001', AT)
    await store.finishUpload('u5', '001', { ...END, state: 'failed', finishedAt: LATER })
    const since = async (time: string) =>
      (await store.listChangedUploads('u5', time, 9)).map(({ uploadId }) => uploadId)
    expect(await since(upload('u5', '002').createdAt)).toEqual(['002', '001'])
    expect(await since(LATER)).toEqual(['001'])

    expect(await store.retryUpload('u5', '001', LATER)).toMatchObject({ state: 'received', error: null })
    expect((await store.listUnfinishedUploads()).some(({ athleteId }) => athleteId === 'u5')).toBe(true)
    await store.finishUpload('u5', '001', { ...END, state: 'done', workoutId: 'w' })
    expect(await store.retryUpload('u5', '001', LATER)).toMatchObject({ state: 'done' })
    expect(await store.retryUpload('u5', 'none', LATER)).toBeUndefined()
  })

  test('unfinished uploads are listed until they end', async () => {
    const ids = ['001', '002', '003', '004']
    for (const [k, id] of ids.entries()) await store.createUpload(upload('u3', id, `${k}${k}`.repeat(32)))
    await store.receiveUpload('u3', '002', AT)
    await store.finishUpload('u3', '003', { ...END, state: 'failed' })

    const mine = (await store.listUnfinishedUploads()).filter(({ athleteId }) => athleteId === 'u3')
    expect(mine.map(({ uploadId }) => uploadId).toSorted()).toEqual(['001', '002', '004'])
  })

  test('uploads are listed newest first, page by page, each once', async () => {
    for (const id of ['001', '002', '003', '004']) await store.createUpload(upload('u4', id))

    const first = await store.listUploads('u4', { limit: 3 })
    await store.createUpload(upload('u4', '005'))
    const second = await store.listUploads('u4', { limit: 3, cursor: first.nextCursor ?? '' })

    expect(first.items.map(({ uploadId }) => uploadId)).toEqual(['004', '003', '002'])
    expect(second).toEqual({ items: [upload('u4', '001')], nextCursor: null })
  })

  test('a cursor that was never given out is no error', async () => {
    for (const cursor of ['', '!', 'zzzz', '8J-YgA', 'a'.repeat(512)]) {
      expect(await store.listUploads('u4', { limit: 3, cursor })).toHaveProperty('items')
    }
  })
})

function upload(athleteId: string, uploadId: string, sha256 = '0'.repeat(64)): UploadRecord {
  return {
    athleteId,
    uploadId,
    fileName: 'walk.fit',
    sizeBytes: 12,
    sha256,
    state: 'waiting',
    createdAt: AT,
    receivedAt: null,
    decodedAt: null,
    classifiedAt: null,
    finishedAt: null,
    archiveId: null,
    files: null,
    workoutId: null,
    error: null,
  }
}
