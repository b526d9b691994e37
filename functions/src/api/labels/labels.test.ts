import type { Label } from '@backstride/contract'
import { beforeEach, expect, test, vi } from 'vitest'
import { unfinishedMessages } from '../../ingest/index.ts'
import { againKey } from '../../object-keys.ts'
import { NOW, queued, type TestBrowser, type TestSystem, testSystem } from '../../testing/test-system.ts'
import { walkFile } from '../../testing/walk-file.ts'

vi.spyOn(console, 'log').mockReturnValue()

const BACKWARD: Label = { startS: 0, endS: 60, direction: 'backward' }

let system: TestSystem
let owner: TestBrowser
let athleteId: string
let workoutId: string
let path: string

beforeEach(async () => {
  system = testSystem()
  owner = await system.signIn('owner')
  athleteId = await system.athleteIdOf('owner')
  workoutId = await uploaded(walkFile({ hasHeading: false }))
  path = `/api/athletes/${athleteId}/workouts/${workoutId}`
})

test('a label changes the workout and its totals, and the older analysis stays readable', async () => {
  system.clock.now = new Date(NOW.getTime() + 60_000)
  expect(await put([BACKWARD], 0)).toEqual({
    status: 200,
    body: { labels: [BACKWARD], revision: 1, isAnalysed: false },
  })
  await system.ingest(queued(againKey({ athleteId, workoutId })))

  expect(await json(`${path}/labels`)).toMatchObject({ revision: 1, isAnalysed: true })
  expect(await json(path)).toMatchObject({
    summary: { direction: { status: 'classified', reason: null, backwardS: 60 } },
    analysis: { direction: { totals: { backwardS: 60 } } },
  })
  const { weeks } = await json(`/api/athletes/${athleteId}/progress`)
  expect(weeks.reduce((sum: number, week: { backwardS: number }) => sum + week.backwardS, 0)).toBe(60)

  const { items } = await json(`${path}/analyses`)
  expect(items).toMatchObject([
    { backwardS: 0, isCurrent: false },
    { backwardS: 60, isCurrent: true },
  ])
  const older = await json(`${path}/analyses/${items[0].id}`)
  expect(older.direction).toMatchObject({ status: 'undecided', reason: 'NO_HEADING' })
})

test('labels taken back lead to the very figures from before them', async () => {
  const before = await json(path)
  await put([BACKWARD], 0)
  await system.ingest(queued(againKey({ athleteId, workoutId })))
  await put([], 1)
  await system.ingest(queued(againKey({ athleteId, workoutId })))
  expect(await json(path)).toEqual(before)
})

test('labels changed elsewhere meanwhile are a conflict, the same labels again are not', async () => {
  await put([BACKWARD], 0)
  expect((await put([BACKWARD], 0)).status).toBe(200)
  expect(await put([], 0)).toMatchObject({ status: 409, body: { code: 'CONFLICT' } })
  expect(await json(`${path}/labels`)).toMatchObject({ labels: [BACKWARD], revision: 1 })
})

test('the same labels are the same in whatever order a table gives their parts back', async () => {
  const { startedAt: labelledFrom } = (await system.store.getWorkout(athleteId, workoutId)) ?? {}
  const { direction, endS, startS } = BACKWARD
  const labels = [{ direction, endS, startS }]
  await system.store.changeSetup(athleteId, workoutId, () => ({
    labels,
    ...(labelledFrom && { labelledFrom }),
  }))
  expect(await put([BACKWARD], 1)).toMatchObject({ status: 200, body: { revision: 1 } })
  expect((await put([BACKWARD], 0)).status).toBe(200)
})

test('an analysis that is due is found again after the queue was lost', async () => {
  await put([BACKWARD], 0)
  const [message] = await unfinishedMessages(system)
  await system.ingest({ Records: [{ ...queued('').Records[0], body: message }] })
  expect(await json(`${path}/labels`)).toMatchObject({ isAnalysed: true })
  expect(await unfinishedMessages(system)).toEqual([])
})

test('an upload that comes late does not overwrite what was labelled meanwhile', async () => {
  await put([BACKWARD], 0)
  const workout = await system.store.getWorkout(athleteId, workoutId)
  await system.ingest(queued(againKey({ athleteId, workoutId })))
  if (workout) await system.store.putWorkout(workout)
  expect(await json(path)).toMatchObject({ summary: { direction: { backwardS: 60 } } })
})

test.each([
  [{ labels: [{ startS: 60, endS: 60, direction: 'backward' }], revision: 0 }],
  [{ labels: [{ startS: 0, endS: 60, direction: 'up' }], revision: 0 }],
  [{ labels: [{ startS: -1, endS: 60, direction: 'forward' }], revision: 0 }],
  [{ labels: [] }],
])('labels that make no sense are refused: %j', async (body) => {
  expect((await owner(`${path}/labels`, { method: 'PUT', body })).status).toBe(400)
})

test('the offset of a device is remembered from labelled sessions alone, and can be forgotten', async () => {
  const worn = { id: 'phone/1', name: 'Phone', wornOn: 'chest' as const }
  const second = await uploaded(walkFile({ startedAt: '2026-05-02T07:00:00.000Z', device: worn }))
  expect((await json('/api/me/devices')).items).toEqual([])

  await owner(`/api/athletes/${athleteId}/workouts/${second}/labels`, {
    method: 'PUT',
    body: { labels: [{ startS: 0, endS: 60, direction: 'forward' }], revision: 0 },
  })
  await system.ingest(queued(againKey({ athleteId, workoutId: second })))
  const { items } = await json('/api/me/devices')
  expect(items).toMatchObject([{ name: 'Phone', wornOn: 'chest', confirmed: [{ workoutId: second }] }])

  expect((await owner(`/api/me/devices/${items[0].id}`, { method: 'DELETE' })).status).toBe(204)
  expect((await json('/api/me/devices')).items).toEqual([])
})

async function uploaded(bytes: Uint8Array): Promise<string> {
  const upload = await system.store.getUpload(athleteId, await system.upload(athleteId, bytes))
  return upload?.workoutId ?? ''
}

async function put(labels: Label[], revision: number) {
  const response = await owner(`${path}/labels`, { method: 'PUT', body: { labels, revision } })
  return { status: response.status, body: await response.json() }
}

// biome-ignore lint/suspicious/noExplicitAny: whatever the API answers is what the tests look at
async function json(url: string): Promise<any> {
  return (await owner(url)).json()
}
