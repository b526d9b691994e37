import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import type { UploadEvent } from '../upload/upload-state.ts'
import { type ChunkStore, openChunkStore } from './chunk-store.ts'
import { createOutbox } from './outbox.ts'
import type { RecordingSession } from './session.ts'

let chunks: ChunkStore
let sent: string[]

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory()
  chunks = await openChunkStore()
  sent = []
})

test('what ended goes to the athlete it belongs to, and leaves the device once it is known to be there', async () => {
  await keep({ id: 'mine', athleteId: 'ada', endedAtMs: 5000 })
  await outbox([{ type: 'delivered' }, done('w1')]).sendAll('ada')
  expect(sent).toEqual(['walk-1970-01-01T00-00-01.backstride.json'])
  expect((await chunks.sessions())[0].sent).toEqual({ workoutId: 'w1' })
  expect((await chunks.read('mine')).samples).toEqual([])
})

test('nothing is sent that is under way, somebody else’s, nobody’s, or sent already', async () => {
  await keep({ id: 'under-way', athleteId: 'ada' })
  await keep({ id: 'bob’s', athleteId: 'bob', endedAtMs: 5000 })
  await keep({ id: 'nobody’s', endedAtMs: 5000 })
  await keep({ id: 'sent', athleteId: 'ada', endedAtMs: 5000, sent: { workoutId: 'w0' } })
  await outbox([done('w1')]).sendAll('ada')
  expect(sent).toEqual([])
})

test('a connection that breaks leaves everything in place for the next time', async () => {
  await keep({ id: 'mine', athleteId: 'ada', endedAtMs: 5000 })
  await outbox([{ type: 'broke', error: { code: 'NETWORK', message: 'Gone.' } }]).sendAll('ada')
  expect((await chunks.sessions())[0].sent).toBeUndefined()
  expect((await chunks.read('mine')).samples).toHaveLength(1)
  await outbox([{ type: 'delivered' }, done('w1')]).sendAll('ada')
  expect((await chunks.sessions())[0].sent).toEqual({ workoutId: 'w1' })
})

test('asked twice at the same time, it sends once', async () => {
  await keep({ id: 'mine', athleteId: 'ada', endedAtMs: 5000 })
  const { sendAll } = outbox([done('w1')])
  await Promise.all([sendAll('ada'), sendAll('ada')])
  expect(sent).toHaveLength(1)
})

function outbox(events: readonly UploadEvent[]) {
  return createOutbox({
    chunks,
    async send(file, tell) {
      sent.push(file.name)
      for (const event of events) tell(event)
    },
    show: () => undefined,
  })
}

async function keep(session: Partial<RecordingSession> & { id: string }): Promise<void> {
  await chunks.saveSession({
    startedAtMs: 1000,
    deviceId: 'phone',
    wornOn: 'chest',
    steps: [],
    cues: 'silent',
    ...session,
  })
  await chunks.append(session.id, 0, [{ kind: 'heartRate', atMs: 2000, bpm: 90 }])
}

function done(workoutId: string): UploadEvent {
  return {
    type: 'reported',
    upload: {
      id: 'u',
      fileName: 'walk',
      sizeBytes: 1,
      state: 'done',
      createdAt: '2026-05-01T07:00:00.000Z',
      receivedAt: null,
      decodedAt: null,
      classifiedAt: null,
      finishedAt: null,
      archiveId: null,
      files: null,
      workoutId,
      error: null,
    },
  }
}
