import 'fake-indexeddb/auto'
import { createStream } from '@backstride/analyse'
import { simulate } from '@backstride/simulate'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import { openChunkStore } from './chunk-store.ts'
import { createRecorder } from './recorder.ts'
import type { Underway } from './recorder-state.ts'
import type { Sample } from './sample.ts'
import type { SensorListener } from './sensor.ts'
import type { RecordingSession } from './session.ts'

const START = Date.UTC(2026, 4, 1, 7)
const SESSION: RecordingSession = {
  id: 'a',
  startedAtMs: START,
  deviceId: 'phone',
  wornOn: 'chest',
  steps: [],
  cues: 'silent',
}
const { truth, samples: WALK } = walk()

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

test('every sample is stored within its second, the opening is kept, and the live direction is right', async () => {
  const device = phone()
  await device.open()
  await device.recorder.begin(SESSION)
  await device.walk(0, 150)
  expect(device.underway().counts).toMatchObject({ position: 150, heading: 150 })
  expect((await device.chunks.read('a')).samples).toEqual(WALK.slice(0, 300))
  expect(device.underway().opening.state).toBe('done')
  expect(device.right / device.answers).toBeGreaterThan(0.9)
  expect(device.answers).toBeGreaterThan(110)

  await device.recorder.end()
  const [session] = await device.chunks.sessions()
  expect(session.endedAtMs).toBe(START + 150_000)
  expect(session.statedForward?.endS).toBeLessThan(40)
})

test('a page that is reloaded goes on: nothing is lost, and the direction is known within a second', async () => {
  const first = phone()
  await first.open()
  await first.recorder.begin(SESSION)
  await first.walk(0, 100)
  first.die()

  const second = phone()
  await second.open()
  expect(second.underway().counts).toMatchObject({ position: 100, heading: 100 })
  expect(second.underway().opening.state).toBe('done')
  await second.walk(110, 112)
  expect(second.underway().live?.direction).toBe(truth.direction[second.underway().live?.atS ?? 0])
  await second.recorder.end()
  expect((await second.chunks.read('a')).samples).toEqual([...WALK.slice(0, 200), ...WALK.slice(220, 224)])
})

test('an opening that was skipped stays skipped, and states nothing', async () => {
  const first = phone()
  await first.open()
  await first.recorder.begin(SESSION)
  await first.recorder.skipOpening()
  await first.walk(0, 40)
  const [session] = await first.chunks.sessions()
  expect(session).toMatchObject({ isOpeningSkipped: true })
  expect(session.statedForward).toBeUndefined()
  first.die()
  const second = phone()
  await second.open()
  expect(second.underway().opening.state).toBe('skipped')
})

test('what a full device could not store is told, kept and stored later', async () => {
  const device = phone()
  await device.open()
  await device.recorder.begin(SESSION)
  const { append } = device.chunks
  Object.assign(device.chunks, { append: () => Promise.reject(new Error('quota')) })
  await device.walk(0, 3)
  expect(device.underway()).toMatchObject({ isStoreFailing: true, counts: { position: 0 } })
  Object.assign(device.chunks, { append })
  await device.walk(3, 4)
  expect(device.underway()).toMatchObject({ isStoreFailing: false, counts: { position: 4 } })
  expect((await device.chunks.read('a')).samples).toEqual(WALK.slice(0, 8))
})

test('a fix that the device had kept from before the start is no part of the recording', async () => {
  const device = phone()
  await device.open()
  await device.recorder.begin(SESSION)
  device.hear({ ...WALK[0], atMs: START - 4000 })
  await device.walk(0, 2)
  expect((await device.chunks.read('a')).samples).toEqual(WALK.slice(0, 4))
})

/** A phone with a clock of its own, whose sensors tell the walk. */
function phone() {
  let nowMs = START
  let tick: () => void = () => undefined
  const listeners = new Map<string, SensorListener>()
  const sensor = (name: string) => () => ({
    start(listener: SensorListener) {
      listeners.set(name, listener)
      return () => listeners.delete(name)
    },
  })
  const device = {
    recorder: createRecorder({
      now: () => nowMs,
      everySecond(call) {
        tick = call
        return () => undefined
      },
      loadStream: async () => createStream,
      sensors: { position: sensor('position'), compass: sensor('heading'), heart: sensor('heartRate') },
      keepAwake: () => () => undefined,
    }),
    chunks: undefined as unknown as Awaited<ReturnType<typeof openChunkStore>>,
    answers: 0,
    right: 0,
    async open() {
      device.chunks = await openChunkStore()
      await device.recorder.open(device.chunks)
    },
    underway(): Underway {
      const state = device.recorder.state.get()
      if (state.phase !== 'recording') throw new Error(`the recorder is ${state.phase}`)
      return state
    },
    hear(sample: Sample) {
      listeners.get(sample.kind)?.sample(sample)
    },
    async walk(fromS: number, toS: number) {
      for (let atS = fromS; atS < toS; atS++) {
        for (const sample of WALK.slice(2 * atS, 2 * atS + 2)) device.hear(sample)
        nowMs = START + 1000 * (atS + 1)
        tick()
        // Transactions end in their order: once this one has, all before it have.
        await device.chunks.read('a')
        const { live } = device.underway()
        if (!live) continue
        device.answers++
        device.right += Number(live.direction === truth.direction[live.atS])
      }
    },
    die() {
      listeners.clear()
    },
  }
  return device
}

/** A simulated interval session, a fix and a heading in every second. */
function walk() {
  const { recording, truth } = simulate({ family: 'intervals60', severity: 'S0', seed: 32, durationS: 160 })
  const { position, heading } = recording
  const samples = Array.from({ length: 150 }, (_, k): Sample[] => [
    {
      kind: 'position',
      atMs: START + 1000 * k,
      latitudeDeg: position.latitudeDeg[k],
      longitudeDeg: position.longitudeDeg[k],
      speedMps: position.speedMps[k],
      elevationM: null,
      accuracyM: 3,
      courseDeg: null,
    },
    { kind: 'heading', atMs: START + 1000 * k + 500, deg: heading.deg[k], accuracyDeg: null, axis: 'back' },
  ]).flat()
  return { truth, samples }
}
