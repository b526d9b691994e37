import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { openChunkStore } from './chunk-store.ts'
import type { Sample } from './sample.ts'
import type { RecordingSession } from './session.ts'

const SESSION: RecordingSession = {
  id: 'a',
  startedAtMs: 1000,
  deviceId: 'phone',
  wornOn: 'chest',
  steps: [],
  cues: 'silent',
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

test('samples come back in the order of their chunks, whatever the order they arrived in', async () => {
  const store = await openChunkStore()
  await Promise.all([store.append('a', 1, beats(3, 4)), store.append('a', 0, beats(1, 2))])
  for (let number = 2; number < 12; number++) await store.append('a', number, beats(number + 3))
  const { samples, nextNumber } = await store.read('a')
  expect(samples).toEqual(beats(...Array.from({ length: 14 }, (_, k) => k + 1)))
  expect(nextNumber).toBe(12)
})

test('another page finds what the first one left', async () => {
  const first = await openChunkStore()
  await first.saveSession(SESSION)
  await first.append('a', 0, beats(1))
  const second = await openChunkStore()
  expect(await second.sessions()).toEqual([SESSION])
  expect((await second.read('a')).samples).toEqual(beats(1))
})

test('a chunk is never written over', async () => {
  const store = await openChunkStore()
  await store.append('a', 0, beats(1))
  await expect(store.append('a', 0, beats(2))).rejects.toThrow()
  expect((await store.read('a')).samples).toEqual(beats(1))
})

test('what is removed takes its samples along and nothing of others', async () => {
  const store = await openChunkStore()
  await store.saveSession(SESSION)
  for (const id of ['a', 'ab', 'b']) await store.append(id, 0, beats(7))
  await store.remove('a')
  expect(await store.sessions()).toEqual([])
  expect(await store.read('a')).toEqual({ samples: [], nextNumber: 0 })
  expect((await store.read('ab')).samples).toEqual(beats(7))
  expect((await store.read('b')).samples).toEqual(beats(7))
})

function beats(...values: number[]): Sample[] {
  return values.map((value) => ({ kind: 'heartRate', atMs: value, bpm: value }))
}
