/** What was analysed with less knowledge is found, shown, and changed only as it was shown. */

import {
  pastAnalysisList,
  problem,
  progress,
  type ReanalysedWorkout,
  reanalysedList,
  reanalysis,
} from '@backstride/contract'
import { memoryObjects, memoryStore } from '@backstride/store'
import { expect, test, vi } from 'vitest'
import { unfinishedMessages } from '../../ingest/index.ts'
import { removeWorkout } from '../../removal/request-removal.ts'
import { queued, type TestSystem, testSystem } from '../../testing/test-system.ts'
import { walkFile } from '../../testing/walk-file.ts'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'error').mockReturnValue()

test('another mass makes its days’ workouts stale; the preview says what that changes and changes nothing', async () => {
  const ada = await walker()
  expect(await ada.look()).toMatchObject({ stale: { count: 0, body: [] }, preview: null })
  await ada.weigh('2026-05-04', 90)
  expect(await ada.look()).toMatchObject({
    stale: { count: 2, because: { method: 0, body: 2, mount: 0, labels: 0 }, body: ['massKg'] },
  })

  const before = await ada.workouts()
  const asked = await ada.preview()
  expect(asked.preview).toMatchObject({ state: 'making', total: 2, done: 0 })
  expect((await ada.preview()).preview?.id).toBe(asked.preview?.id)
  await ada.drain()
  const { preview } = await ada.look()
  expect(preview).toMatchObject({ state: 'ready', total: 2, done: 2, counts: { ready: 2, current: 0 } })
  // Half as heavy again, and so is the cost; seconds and beats do not follow from the mass.
  const [newest, earlier] = (await ada.shown()).items
  expect(newest.startedAt > earlier.startedAt).toBe(true)
  const shifts = [newest, earlier].map(
    ({ before, after }) => (after?.addedKcal?.value ?? 0) - (before.addedKcal?.value ?? 0),
  )
  expect(preview?.shifts.addedKcal).toMatchObject({ count: 2, appeared: 0, disappeared: 0 })
  expect(preview?.shifts.addedKcal.mean).toBeCloseTo((shifts[0] + shifts[1]) / 2, 2)
  expect(preview?.shifts.addedKcal.largest?.shift).toBeCloseTo(Math.max(...shifts), 2)
  expect(preview?.shifts.backwardS).toEqual({
    count: 0,
    mean: null,
    largest: null,
    appeared: 0,
    disappeared: 0,
  })
  expect(await ada.workouts()).toEqual(before)
})

test('one workout is applied, then all; totals follow, old figures stay with method and date, and twice is once', async () => {
  const ada = await walker()
  await ada.weigh('2026-05-04', 90)
  await ada.preview()
  await ada.drain()
  const rows = (await ada.shown()).items
  const totalBefore = await ada.total()

  await ada.apply(rows[0].workoutId)
  await ada.drain()
  expect((await ada.shown()).items.map(({ state }) => state)).toEqual(['current', 'ready'])
  const all = await ada.apply()
  expect(all.preview?.state).toBe('applying')
  await ada.drain()

  expect(await ada.look()).toMatchObject({
    stale: { count: 0 },
    preview: { state: 'ready', counts: { current: 2 } },
  })
  expect((await ada.shown()).items.map(withoutState)).toEqual(rows.map(withoutState))
  expect(await ada.total()).toBeCloseTo(totalBefore + sumOfShifts(rows), 2)
  for (const { workoutId, before, after } of rows) {
    const { items } = await ada.analyses(workoutId)
    expect(items.map(({ addedKcal, isCurrent }) => [addedKcal, isCurrent])).toEqual([
      [before.addedKcal, false],
      [after?.addedKcal, true],
    ])
    expect(items[0].analysedAt < items[1].analysedAt).toBe(true)
    expect(items.every(({ methods }) => methods.join() === before.methods.join())).toBe(true)
  }
  const done = ada.items()
  expect((await ada.apply()).preview?.state).toBe('ready')
  await ada.drain()
  expect(ada.items()).toEqual(done)
})

test('what changed since the preview is told and not applied', async () => {
  const ada = await walker()
  await ada.weigh('2026-05-04', 90)
  await ada.preview()
  await ada.drain()
  const before = await ada.workouts()
  await ada.weigh('2026-05-04', 95)
  expect((await ada.look()).preview?.counts).toMatchObject({ ready: 0, outdated: 2 })
  for (const workoutId of [undefined, before[0].workoutId]) {
    const body = workoutId === undefined ? {} : { workoutId }
    const refused = await ada.browser(`${await ada.previewPath()}/apply`, { method: 'POST', body })
    expect(problem.parse(await refused.json())).toMatchObject({ status: 409, code: 'CONFLICT' })
  }
  await ada.drain()
  expect(await ada.workouts()).toEqual(before)
})

test('what changes between the wish and its turn is left out, and the rest is applied', async () => {
  const ada = await walker()
  await ada.weigh('2026-05-04', 90)
  await ada.preview()
  await ada.drain()
  const [newest, earlier] = (await ada.shown()).items
  await ada.apply()
  await ada.weigh('2026-05-05', 95)
  await ada.drain()
  const { items } = await ada.shown()
  expect(items.map(({ state }) => state)).toEqual(['outdated', 'current'])
  const figures = new Map((await ada.workouts()).map(({ workoutId, addedKcal }) => [workoutId, addedKcal]))
  expect(figures.get(newest.workoutId)).toEqual(newest.before.addedKcal)
  expect(figures.get(earlier.workoutId)).toEqual(earlier.after?.addedKcal)
})

test('a preview that is not complete is not applied', async () => {
  const ada = await walker()
  await ada.weigh('2026-05-04', 90)
  await ada.preview()
  const refused = await ada.browser(`${await ada.previewPath()}/apply`, { method: 'POST', body: {} })
  expect(refused.status).toBe(409)
})

test('another word about how a device is worn makes the workouts of that device stale, and those alone', async () => {
  const device = { id: 'phone', name: 'Phone', wornOn: 'waist' } as const
  const ada = await walker([
    walkFile({ startedAt: '2026-05-04T07:00:00.000Z', device }),
    walkFile({ startedAt: '2026-05-05T07:00:00.000Z', device }),
    walkFile({ startedAt: '2026-05-06T07:00:00.000Z' }),
  ])
  const [{ workoutId }] = await ada.workouts()
  const labels = [{ startS: 0, endS: 50, direction: 'forward' }]
  const path = `/api/athletes/${ada.athleteId}/workouts/${workoutId}/labels`
  await ada.browser(path, { method: 'PUT', body: { labels, revision: 0 } })
  expect((await ada.look()).stale).toMatchObject({ count: 1, because: { labels: 1, mount: 0 } })
  await ada.drain()
  expect((await ada.look()).stale).toMatchObject({ count: 1, because: { labels: 0, mount: 1 } })
})

test('a workout of an earlier version of the system is stale until its preview shows that nothing changes', async () => {
  const ada = await walker()
  const [workout] = await ada.workouts()
  const { basis: _, ...unnoted } = workout
  await ada.store.putWorkout({ ...unnoted, inputs: 'other', methods: ['gait@0'] })
  expect((await ada.look()).stale).toMatchObject({ count: 1, because: { method: 1 } })
  await ada.preview()
  await ada.drain()
  await ada.apply()
  await ada.drain()
  expect((await ada.look()).stale.count).toBe(0)
  expect((await ada.workouts())[0].basis).toEqual(workout.basis)
})

test('an original that no decoder reads any more is told, and its workout stays as it is', async () => {
  const ada = await walker()
  const [workout] = await ada.workouts()
  await ada.objects.put(workout.originalKey, new TextEncoder().encode('rust'), '')
  await ada.weigh('2026-05-04', 90)
  await ada.preview()
  await ada.drain()
  expect((await ada.look()).preview).toMatchObject({ counts: { ready: 1, unreadable: 1 } })
  await ada.apply()
  await ada.drain()
  expect((await ada.workouts())[0]).toEqual(workout)
})

test('a workout that is deleted while a preview or its application is under way leaves nothing in it', async () => {
  for (const isApplied of [false, true]) {
    const ada = await walker()
    await ada.weigh('2026-05-04', 90)
    await ada.preview()
    if (isApplied) await ada.drain()
    const [workout] = await ada.workouts()
    if (isApplied) await ada.apply(workout.workoutId)
    await removeWorkout(ada, workout)
    await ada.drain()
    expect(
      ada.items().filter((item) => item.includes(workout.workoutId) && !item.includes('REMOVAL#')),
    ).toEqual([])
    expect((await ada.look()).preview?.done).toBe(1)
  }
})

const TWO = ['2026-05-04', '2026-05-05'].map((day) => walkFile({ startedAt: `${day}T07:00:00.000Z` }))

/** Ada, who weighed 60 kg when these walks were taken in. */
async function walker(walks: Uint8Array[] = TWO) {
  const kept = new Map<string, string>()
  const system = testSystem({ store: memoryStore(kept), objects: memoryObjects() })
  const browser = await system.signIn('Ada')
  const athleteId = await system.athleteIdOf('Ada')
  const path = `/api/athletes/${athleteId}/reanalysis`
  await system.store.changeProfile(athleteId, '2026-05-01', { massKg: 60 })
  for (const walk of walks) await system.upload(athleteId, walk)
  const post = async (where: string, body?: unknown) =>
    reanalysis.parse(await (await browser(where, { method: 'POST', body })).json())
  const look = async () => reanalysis.parse(await (await browser(path)).json())
  const previewPath = async () => `${path}/${(await look()).preview?.id}`
  return {
    ...system,
    browser,
    athleteId,
    look,
    previewPath,
    items: () => [...kept].map(([name, text]) => `${name} ${text}`),
    weigh: (day: string, massKg: number) => system.store.changeProfile(athleteId, day, { massKg }),
    workouts: () => system.store.listWorkoutsBetween(athleteId, '', '9999'),
    preview: () => post(path),
    apply: async (workoutId?: string) =>
      post(`${await previewPath()}/apply`, workoutId === undefined ? {} : { workoutId }),
    shown: async () => reanalysedList.parse(await (await browser(`${await previewPath()}/workouts`)).json()),
    drain: () => drain(system),
    total: async () => {
      const answer = await browser(`/api/athletes/${athleteId}/progress?weeks=12`)
      return progress.parse(await answer.json()).weeks.reduce((sum, { addedKcal }) => sum + addedKcal, 0)
    },
    analyses: async (workoutId: string) =>
      pastAnalysisList.parse(
        await (await browser(`/api/athletes/${athleteId}/workouts/${workoutId}/analyses`)).json(),
      ),
  }
}

/** Delivers whatever is under way until nothing is; a second passes with each. */
async function drain(system: TestSystem): Promise<void> {
  for (;;) {
    const [body] = await unfinishedMessages(system)
    if (body === undefined) return
    system.clock.now = new Date(system.clock.now.getTime() + 1000)
    await system.ingest({ Records: [{ ...queued('').Records[0], body }] })
  }
}

function withoutState({ state: _, ...row }: ReanalysedWorkout) {
  return row
}

function sumOfShifts(rows: readonly ReanalysedWorkout[]): number {
  return rows.reduce(
    (sum, { before, after }) => sum + (after?.addedKcal?.value ?? 0) - (before.addedKcal?.value ?? 0),
    0,
  )
}
