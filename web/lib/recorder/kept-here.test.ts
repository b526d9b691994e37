import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { openChunkStore } from './chunk-store.ts'
import { deleteHere, keptHere } from './kept-here.ts'

const WALK = { startedAtMs: 1000, deviceId: 'd', wornOn: 'chest', steps: [], cues: 'silent' } as const

test('what a browser keeps of an athlete is told and deleted, and nothing of anybody else', async () => {
  globalThis.indexedDB = new IDBFactory()
  const chunks = await openChunkStore()
  for (const [id, athleteId] of Object.entries({ a: 'ada', b: 'ada', c: 'bob' })) {
    await chunks.saveSession({ ...WALK, id, athleteId })
    await chunks.append(id, 0, [])
  }
  await chunks.saveSession({ ...WALK, id: 'sent', athleteId: 'ada', sent: { workoutId: 'w' } })
  await chunks.saveSession({ ...WALK, id: 'nobody’s' })
  expect(await keptHere(chunks, 'ada')).toEqual({ recordings: 3, unsent: 2 })

  await deleteHere(chunks, 'ada')
  expect(await keptHere(chunks, 'ada')).toEqual({ recordings: 0, unsent: 0 })
  expect((await chunks.sessions()).map(({ id }) => id)).toEqual(['c', 'nobody’s'])
  expect((await chunks.read('a')).nextNumber).toBe(0)
  expect((await chunks.read('c')).nextNumber).toBe(1)
})
