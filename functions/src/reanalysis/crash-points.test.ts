/** Wherever a preview or its application is broken off, it ends as if everything had been known from the beginning. */

import { memoryObjects, memoryStore, type Objects, type Store, type WorkoutRecord } from '@backstride/store'
import { beforeAll, expect, test, vi } from 'vitest'
import { createIngest } from '../ingest/index.ts'
import { previewOfKey } from '../object-keys.ts'
import { type Break, breaking } from '../testing/breaking.ts'
import { NOW, queued, testSystem, testWebhookQueue } from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'
import { orderReanalysis } from './order-reanalysis.ts'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'error').mockReturnValue()

const now = () => NOW
const DAY = '2026-05-01'
const DEVICE = { id: 'phone', name: 'Phone', wornOn: 'waist' } as const
/** One more than a piece has, so that there are two. */
const WALKS = [1, 2, 3, 4, 5].map((day) =>
  walkFile({ startedAt: `2026-05-0${day}T07:00:00.000Z`, stretchesS: [20, 25], device: DEVICE }),
)

interface Kept {
  readonly items: Map<string, string>
  readonly objects: Objects
}

let light: Kept
let heavy: WorkoutRecord[]

beforeAll(async () => {
  light = await walkedAs(60)
  const told = await walkedAs(90)
  heavy = await memoryStore(told.items).listWorkoutsBetween('a', '', '9999')
})

test('a preview changes nothing, and what it shows is what everything known from the beginning gives', async () => {
  const { state } = await ending([], { isApplied: false })
  const was = await memoryStore(light.items).listWorkoutsBetween('a', '', '9999')
  expect(state.workouts).toEqual(was)
  expect(state.previewed.map(({ workoutId, inputs, after }) => ({ workoutId, inputs, ...after }))).toEqual(
    heavy
      .map(({ workoutId, inputs, direction, addedKcal, backwardMinusForwardBpm, methods }) => ({
        workoutId,
        inputs,
        backwardS: direction.backwardS,
        addedKcal,
        backwardMinusForwardBpm,
        methods,
      }))
      .toSorted((a, b) => (a.workoutId < b.workoutId ? -1 : 1)),
  )
})

test('a preview and its application broken off at any call end as if everything had been known', async () => {
  const clean = await ending([])
  expect(clean.state.workouts.map(figuresOf)).toEqual(heavy.map(figuresOf))
  expect(clean.calls).toBeGreaterThan(60)
  // Three in each run, so that it takes a third of the time; each call is broken off once.
  const third = Math.ceil(clean.calls / 3)
  for (let k = 0; k < third; k++) {
    const moment = k % 2 === 0 ? ('before' as const) : ('after' as const)
    const { state, failures } = await ending([0, 1, 2].map((n) => ({ call: k + n * third, moment })))
    expect(failures, `broken off ${moment} call ${k} of each third`).toBe(3)
    expect(state, `broken off ${moment} call ${k} of each third`).toEqual(clean.state)
  }
}, 60_000)

test('broken off again and again it ends the same, and so do two deliveries at once', async () => {
  const clean = await ending([])
  const breaks = Array.from({ length: 20 }, (_, k) => ({ call: 5 * k + (k % 5), moment: 'after' as const }))
  const often = await ending(breaks)
  expect(often.failures).toBeGreaterThan(5)
  expect(often.state).toEqual(clean.state)
  const twice = await ending([], { deliveries: 2 })
  expect(twice.state).toEqual(clean.state)
})

/** Athlete `a` of this mass after all walks were taken in. */
async function walkedAs(massKg: number): Promise<Kept> {
  const kept = { items: new Map<string, string>(), objects: memoryObjects() }
  const system = testSystem({ store: memoryStore(kept.items), objects: kept.objects })
  await system.store.changeProfile('a', DAY, { massKg })
  for (const walk of WALKS) await system.upload('a', walk)
  return kept
}

/** Tells another mass, then delivers what is ordered until nothing is, with the numbered calls broken off. */
async function ending(breaks: Break[], { isApplied = true, deliveries = 1 } = {}) {
  const { store, objects, orders } = await withQueue(light)
  await store.changeProfile('a', DAY, { massKg: 90 })
  const counter = { calls: 0 }
  const ingest = createIngest({
    store: breaking(store, breaks, counter),
    objects: breaking(objects, breaks, counter),
    webhooks: testWebhookQueue(),
    now,
  })
  let failures = 0
  const deliver = async () => {
    for (let order = orders.shift(); order; order = orders.shift()) {
      const event = queued(order)
      const outcomes = await Promise.all(Array.from({ length: deliveries }, () => ingest(event)))
      if (outcomes.some(({ batchItemFailures }) => batchItemFailures.length === 0)) continue
      failures++
      orders.push(order)
    }
  }
  const wish = { athleteId: 'a', previewId: 'p', requestedAt: NOW.toISOString() }
  const job = await store.openReanalysis({ ...wish, previewedAt: null, apply: null, place: '' })
  await orderReanalysis({ objects }, job)
  await deliver()
  if (isApplied) {
    const ordered = await store.orderApply(wish, null, NOW.toISOString())
    if (!ordered) throw new Error('the preview is not complete')
    await orderReanalysis({ objects }, ordered)
    await deliver()
  }
  expect(await store.listOpenReanalyses()).toEqual([])
  return { state: await stateOf(store, objects), failures, calls: counter.calls }
}

/** A copy in which orders to go on are heard. */
async function withQueue({ items, objects }: Kept) {
  const copy = memoryObjects()
  for (const key of await objects.list(''))
    await copy.put(key, (await objects.get(key)) ?? new Uint8Array(), '')
  const orders: string[] = []
  const put: Objects['put'] = async (key, ...rest) => {
    await copy.put(key, ...rest)
    if (previewOfKey(key) && !orders.includes(key)) orders.push(key)
  }
  return { store: memoryStore(new Map(items)), objects: { ...copy, put }, orders }
}

async function stateOf(store: Store, objects: Objects) {
  const workouts = await store.listWorkoutsBetween('a', '', '9999')
  return {
    workouts,
    analyses: await Promise.all(workouts.map(({ workoutId }) => store.listAnalyses('a', workoutId))),
    previewed: await store.listPreviewed('a'),
    reanalysis: await store.getReanalysis('a'),
    devices: await store.listDevices('a'),
    keys: await objects.list(''),
  }
}

/** Without what tells how a workout came here, and how often its figures changed since. */
function figuresOf({ uploadId: _, originalKey: __, timesChanged: ___, ...figures }: WorkoutRecord) {
  return figures
}
