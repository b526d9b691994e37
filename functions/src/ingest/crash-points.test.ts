/** Wherever a delivery is broken off, the next one leads to the same end as if nothing had happened. */

import { createHash } from 'node:crypto'
import { memoryObjects, memoryStore, type Objects, type Store } from '@backstride/store'
import { expect, test, vi } from 'vitest'
import { originalKey } from '../object-keys.ts'
import { type Break, breaking } from '../testing/breaking.ts'
import { NOW, queued, testWebhookQueue } from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'
import { createIngest } from './create-ingest.ts'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'error').mockReturnValue()

const now = () => NOW
const FILES = {
  walk: walkFile({ stretchesS: [40, 40] }),
  'walk long enough to learn from': walkFile({ stretchesS: [120, 130, 60] }),
  'walk without heading': walkFile({ stretchesS: [40, 40], hasHeading: false }),
  letter: new TextEncoder().encode('hello'),
}

test.each(Object.keys(FILES) as (keyof typeof FILES)[])(
  'a %s broken off at any call ends as if it was not',
  async (name) => {
    const clean = await ending(FILES[name], [])
    expect(clean.calls).toBeGreaterThan(3)

    for (let k = 0; k < clean.calls; k++) {
      for (const moment of ['before', 'after'] as const) {
        const { state, failures } = await ending(FILES[name], [{ call: k, moment }])
        expect(failures, `broken off ${moment} call ${k}`).toBe(1)
        expect(state, `broken off ${moment} call ${k}`).toEqual(clean.state)
      }
    }
  },
)

test('a delivery broken off again and again ends the same', async () => {
  const clean = await ending(FILES.walk, [])
  const breaks = Array.from({ length: 12 }, (_, k) => ({ call: 3 * k + (k % 3), moment: 'after' as const }))
  const { state, failures } = await ending(FILES.walk, breaks)
  expect(failures).toBeGreaterThan(3)
  expect(state).toEqual(clean.state)
})

test('two deliveries at once end as one', async () => {
  const clean = await ending(FILES.walk, [])
  const kept = keeping()
  const key = await announced(kept, FILES.walk)
  const ingest = createIngest({ ...kept, now })
  await Promise.all([ingest(queued(key)), ingest(queued(key)), ingest(queued(key))])
  expect(await stateOf(kept)).toEqual(clean.state)
})

interface Kept {
  readonly store: Store
  readonly objects: Objects
}

/** Delivers until the queue is content, with the numbered calls to store and objects broken off. */
async function ending(bytes: Uint8Array, breaks: Break[]) {
  const kept = keeping()
  const key = await announced(kept, bytes)
  const counter = { calls: 0 }
  const ingest = createIngest({
    store: breaking(kept.store, breaks, counter),
    objects: breaking(kept.objects, breaks, counter),
    webhooks: kept.webhooks,
    now,
  })
  let failures = 0
  while ((await ingest(queued(key))).batchItemFailures.length > 0) failures++
  const { calls } = counter
  // The queue may deliver what is done once more.
  await ingest(queued(key))
  return { state: await stateOf(kept), failures, calls }
}

/** A store and objects that remember which keys were put, so that strays are seen. */
function keeping() {
  const objects = memoryObjects()
  const keys = new Set<string>()
  const put: Objects['put'] = async (key, ...rest) => {
    keys.add(key)
    await objects.put(key, ...rest)
  }
  return { store: memoryStore(), objects: { ...objects, put }, webhooks: testWebhookQueue(), keys }
}

async function announced(kept: Kept, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await kept.store.createUpload({
    athleteId: 'a',
    uploadId: 'u',
    fileName: 'walk.json',
    sizeBytes: bytes.length,
    sha256,
    state: 'waiting',
    createdAt: NOW.toISOString(),
    receivedAt: null,
    decodedAt: null,
    classifiedAt: null,
    finishedAt: null,
    archiveId: null,
    files: null,
    workoutId: null,
    error: null,
  })
  const key = originalKey({ athleteId: 'a', uploadId: 'u' })
  await kept.objects.put(key, bytes, 'application/octet-stream')
  return key
}

async function stateOf({ store, keys }: Kept & { keys: Set<string> }) {
  const uploads = (await store.listUploads('a', { limit: 9 })).items
  return {
    uploads,
    unfinished: await store.listUnfinishedUploads(),
    workouts: (await store.listWorkouts('a', { limit: 9 })).items,
    content: await store.getContent('a', uploads[0].sha256),
    pairs: await store.listPairs('a'),
    keys: [...keys].toSorted(),
  }
}
