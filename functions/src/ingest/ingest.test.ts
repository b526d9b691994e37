import { createHash } from 'node:crypto'
import type { AnalysisSummary } from '@backstride/contract'
import { analysisSummary, series } from '@backstride/contract'
import { expect, test, vi } from 'vitest'
import { createUpload } from '../api/index.ts'
import { getJson } from '../json-objects.ts'
import { originalKey } from '../object-keys.ts'
import { NOW, queued, testSystem } from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'
import { unfinishedMessages } from './unfinished-messages.ts'

vi.spyOn(console, 'log').mockReturnValue()
const warnings = vi.spyOn(console, 'warn').mockReturnValue()
vi.spyOn(console, 'error').mockReturnValue()

test('an uploaded walk becomes a workout with its figures, analysis and series', async () => {
  const system = testSystem()
  const uploadId = await system.upload('a', walkFile())

  const upload = await system.store.getUpload('a', uploadId)
  expect(upload).toMatchObject({ state: 'done', error: null, receivedAt: NOW.toISOString() })
  const workout = await system.store.getWorkout('a', upload?.workoutId ?? '')
  if (!workout) throw new Error('no workout')
  expect(workout).toMatchObject({ startedAt: '2026-05-01T07:00:00.000Z', isSimulated: true, status: 'ok' })
  // The walk alternates a minute forward and a minute backward, twice; the figures are the analysis's own.
  expect(workout.direction.backwardS).toBeGreaterThan(100)
  const analysis = await getJson<AnalysisSummary>(system.objects, workout.analysisKey)
  expect(analysisSummary.strict().parse(analysis).energy?.backward.addedKcal).toBe(workout.addedKcal?.value)
  expect(analysis.direction.totals.backwardS).toBe(workout.direction.backwardS)
  expect(series.parse(await getJson(system.objects, workout.seriesKey)).latitudeDeg.length).toBeGreaterThan(
    200,
  )
})

test('a walk without heading is kept as undecided, with no added energy', async () => {
  const system = testSystem()
  await system.upload('a', walkFile({ hasHeading: false }))
  const { items } = await system.store.listWorkouts('a', { limit: 2 })
  expect(items).toMatchObject([
    { direction: { status: 'undecided', reason: 'NO_HEADING', backwardS: 0 }, addedKcal: null },
  ])
})

test('a file that cannot be read fails with code and reason, and stays', async () => {
  const system = testSystem()
  const bytes = new TextEncoder().encode('hello')
  const uploadId = await system.upload('a', bytes, 'letter.txt')

  const upload = await system.store.getUpload('a', uploadId)
  expect(upload).toMatchObject({ state: 'failed', workoutId: null, error: { code: 'UNKNOWN_FORMAT' } })
  expect(await system.objects.get(originalKey({ athleteId: 'a', uploadId }))).toEqual(bytes)
})

test('a file that failed may be tried again, a file that is here may not', async () => {
  const system = testSystem()
  const text = new TextEncoder().encode('hello')
  await system.upload('a', text)
  const again = await system.store.getUpload('a', await system.upload('a', text))
  expect(again?.state).toBe('failed')

  const first = await system.store.getUpload('a', await system.upload('a', walkFile()))
  const second = await system.store.getUpload('a', await system.upload('a', walkFile()))
  expect(second).toMatchObject({ state: 'duplicate', workoutId: first?.workoutId })
})

test('the same bytes of two athletes are two workouts', async () => {
  const system = testSystem()
  await system.upload('a', walkFile())
  await system.upload('b', walkFile())
  const [a] = (await system.store.listWorkouts('a', { limit: 2 })).items
  const [b] = (await system.store.listWorkouts('b', { limit: 2 })).items
  expect(a.workoutId).not.toBe(b.workoutId)
})

test('the same bytes announced twice before either arrives become one workout, in either order', async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const system = testSystem()
    const keys = [await announced(system, walkFile()), await announced(system, walkFile())]
    await system.ingest(queued(...order.map((k) => keys[k])))

    const uploads = (await system.store.listUploads('a', { limit: 9 })).items
    const workouts = (await system.store.listWorkouts('a', { limit: 9 })).items
    expect(uploads.map(({ state }) => state).toSorted()).toEqual(['done', 'duplicate'])
    expect(workouts).toHaveLength(1)
    expect(new Set(uploads.map(({ workoutId }) => workoutId))).toEqual(new Set([workouts[0].workoutId]))
  }
})

test('other bytes than announced are refused', async () => {
  const system = testSystem()
  const key = await announced(system, walkFile())
  await system.objects.put(key, walkFile({ stretchesS: [60] }), '')
  await system.ingest(queued(key))
  const [upload] = (await system.store.listUploads('a', { limit: 1 })).items
  expect(upload).toMatchObject({ state: 'failed', error: { code: 'OTHER_BYTES' } })
})

test('an object without upload is noted and left alone', async () => {
  const system = testSystem()
  for (const key of ['uploads/a/gone', 'elsewhere', 'uploads/../a']) {
    await system.objects.put(key, walkFile(), '')
    expect(await system.ingest(queued(key))).toEqual({ batchItemFailures: [] })
    expect(warnings).toHaveBeenLastCalledWith(expect.stringContaining('OBJECT_WITHOUT_UPLOAD'))
    expect(await system.objects.head(key)).toBeDefined()
  }
  expect((await system.store.listWorkouts('a', { limit: 1 })).items).toEqual([])
})

test('a message that is none of S3’s fails alone; S3’s own test message is fine', async () => {
  const system = testSystem()
  const key = await announced(system, walkFile())
  const { Records } = queued('', key, '')
  Records[0].body = 'no json'
  Records[2].body = JSON.stringify({ Service: 'Amazon S3', Event: 's3:TestEvent' })

  expect(await system.ingest({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] })
  expect((await system.store.listUploads('a', { limit: 1 })).items[0].state).toBe('done')
})

test('the cost is that of the body on the day of the walk', async () => {
  const system = testSystem()
  await system.store.changeProfile('a', '2026-04-01', { massKg: 60 })
  await system.store.changeProfile('a', '2026-05-10', { massKg: 120 })
  await system.upload('a', walkFile({ startedAt: '2026-03-01T07:00:00.000Z' }))
  await system.upload('a', walkFile({ startedAt: '2026-05-01T07:00:00.000Z' }))
  await system.upload('a', walkFile({ startedAt: '2026-05-15T07:00:00.000Z' }))

  const { items } = await system.store.listWorkouts('a', { limit: 3 })
  const [heavy, light, beforeTold] = items.map(({ addedKcal }) => addedKcal?.value ?? Number.NaN)
  expect(heavy).toBeGreaterThan(light * 1.5)
  expect(beforeTold).toBe(light)
})

test('uploads whose bytes are here are found again until they end', async () => {
  const system = testSystem()
  const arrived = await announced(system, walkFile())
  await createUpload(system, 'a', { fileName: 'x', sizeBytes: 1, sha256: '0'.repeat(64) })

  const messages = await unfinishedMessages(system)
  expect(messages).toHaveLength(1)
  await system.ingest({ Records: [{ ...queued(arrived).Records[0], body: messages[0] }] })
  expect((await system.store.listWorkouts('a', { limit: 1 })).items).toHaveLength(1)
  expect(await unfinishedMessages(system)).toEqual([])
})

/** Announces a file and puts it where it belongs; answers the key. */
async function announced(system: ReturnType<typeof testSystem>, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const request = { fileName: 'walk.backstride.json', sizeBytes: bytes.length, sha256 }
  const { upload } = await createUpload(system, 'a', request)
  const key = originalKey({ athleteId: 'a', uploadId: upload.id })
  await system.objects.put(key, bytes, 'application/octet-stream')
  return key
}
