/**
 * A recording from its first tap to its last: samples in, chunks stored each second, the live direction out. What is
 * shown is `state`; every part of the device it needs is a port, so that a test can stand in for it.
 */
import type { createStream, StreamAnswer } from '@backstride/analyse'
import { createStore, type Store } from '../store.ts'
import type { ChunkStore } from './chunk-store.ts'
import { type ChunkWriter, createChunkWriter } from './chunk-writer.ts'
import type { Opening } from './opening.ts'
import { afterEvent, type RecorderEvent, type RecorderState, type Underway } from './recorder-state.ts'
import type { Axis, Sample } from './sample.ts'
import type { Sensor, SensorName, SensorStatus } from './sensor.ts'
import type { Cues, RecordingSession } from './session.ts'
import { createWalk, type Walk } from './walk.ts'

export interface RecorderPorts {
  /** Unix milliseconds. */
  readonly now: () => number
  /** Calls every second until stopped. */
  readonly everySecond: (call: () => void) => () => void
  readonly loadStream: () => Promise<typeof createStream>
  readonly sensors: {
    readonly position: () => Sensor
    readonly compass: (heldAxis?: Axis) => Sensor
    readonly heart: () => Sensor
  }
  readonly keepAwake: () => () => void
}

export interface Recorder {
  readonly state: Store<RecorderState>
  /** Another tab has the recorder. */
  elsewhere(): void
  /** The browser keeps nothing. */
  withoutStore(): void
  /** Hands over the storage and takes up what was under way when the page was left. */
  open(chunks: ChunkStore): Promise<void>
  begin(session: RecordingSession): Promise<void>
  /** Starts one sensor anew: the strap, or what was refused before. Call it from a tap. */
  startSensor(name: SensorName): void
  skipOpening(): Promise<void>
  setCues(cues: Cues): Promise<void>
  /** Stores what is still in hand. */
  flush(): Promise<void>
  end(): Promise<void>
}

interface Desk {
  readonly ports: RecorderPorts
  readonly state: Store<RecorderState>
  chunks?: ChunkStore
  run?: Run | undefined
}

/** What belongs to one recording while it is under way. */
interface Run {
  readonly writer: ChunkWriter
  readonly walk: Walk
  readonly startedAtMs: number
  /** How to stop each sensor, the clock and the lock on the screen. */
  readonly stops: Map<string, () => void>
  axis: Axis | undefined
}

export function createRecorder(ports: RecorderPorts): Recorder {
  const desk: Desk = { ports, state: createStore<RecorderState>({ phase: 'opening-store' }) }
  return {
    state: desk.state,
    startSensor: (name) => startSensor(desk, name),
    elsewhere: () => tell(desk, { type: 'elsewhere' }),
    withoutStore: () => tell(desk, { type: 'store-missing' }),
    flush: () => flush(desk),
    end: () => end(desk),
    async open(chunks) {
      desk.chunks = chunks
      const unfinished = (await chunks.sessions()).find(({ endedAtMs }) => endedAtMs === undefined)
      tell(desk, { type: 'store-opened' })
      if (!unfinished) return
      const { samples, nextNumber } = await chunks.read(unfinished.id)
      tell(desk, { type: 'taken-up', session: unfinished, samples })
      launch(desk, chunks, unfinished, samples, nextNumber)
    },
    async begin(session) {
      if (!desk.chunks || desk.run) return
      tell(desk, { type: 'began', session })
      launch(desk, desk.chunks, session, [], 0)
      await desk.chunks.saveSession(session)
    },
    async setCues(cues) {
      const current = underway(desk)
      if (current) await change(desk, { ...current.session, cues })
    },
    async skipOpening() {
      const current = underway(desk)
      if (!current) return
      tell(desk, { type: 'opening', opening: { ...current.opening, state: 'skipped' } })
      await change(desk, { ...current.session, isOpeningSkipped: true })
    },
  }
}

function launch(
  desk: Desk,
  chunks: ChunkStore,
  session: RecordingSession,
  samples: readonly Sample[],
  nextNumber: number,
): void {
  const { ports } = desk
  desk.run = {
    writer: createChunkWriter(chunks, session.id, nextNumber),
    walk: createWalk(session, samples, ports.loadStream()),
    startedAtMs: session.startedAtMs,
    stops: new Map([
      ['awake', ports.keepAwake()],
      ['clock', ports.everySecond(() => tick(desk))],
    ]),
    axis: samples.findLast((sample) => sample.kind === 'heading')?.axis,
  }
  startSensor(desk, 'position')
  startSensor(desk, 'compass')
}

function startSensor(desk: Desk, name: SensorName): void {
  const { run, ports } = desk
  if (!run) return
  run.stops.get(name)?.()
  const sensor = name === 'compass' ? ports.sensors.compass(run.axis) : ports.sensors[name]()
  run.stops.set(
    name,
    sensor.start({
      sample: (sample) => take(run, sample),
      status: (status) => tellStatus(desk, name, status),
    }),
  )
}

/** A sample from before the start, such as a fix that the device had kept, is no part of the recording. */
function take(run: Run, sample: Sample): void {
  if (sample.atMs < run.startedAtMs) return
  run.writer.add(sample)
  run.walk.add(sample)
  if (sample.kind === 'heading') run.axis = sample.axis
}

function tellStatus(desk: Desk, sensor: SensorName, status: SensorStatus): void {
  if (underway(desk)?.sensors[sensor] !== status) tell(desk, { type: 'sensor', sensor, status })
}

function tick(desk: Desk): void {
  const current = underway(desk)
  if (!current || !desk.run) return
  flush(desk)
  const nowMs = desk.ports.now()
  tell(desk, { type: 'ticked', elapsedS: Math.floor((nowMs - current.session.startedAtMs) / 1000) })
  const { opening, answer } = desk.run.walk.advance(nowMs, current.opening)
  tell(desk, { type: 'opening', opening })
  if (answer) tell(desk, { type: 'answered', answer })
  remember(desk, current.session, opening, answer)
}

/** Keeps what a page that takes this recording up again must know: the opening, and how the phone sits. */
function remember(desk: Desk, session: RecordingSession, opening: Opening, answer?: StreamAnswer): void {
  const { state, startS, endS } = opening
  const isOpened = state === 'done' && !session.statedForward && startS !== undefined && endS !== undefined
  const mountOffsetDeg = session.mountOffsetDeg ?? answer?.mountOffsetDeg
  if (!isOpened && mountOffsetDeg === session.mountOffsetDeg) return
  change(desk, {
    ...session,
    ...(isOpened && { statedForward: { startS, endS } }),
    ...(mountOffsetDeg !== undefined && { mountOffsetDeg }),
  })
}

async function flush(desk: Desk): Promise<void> {
  if (!desk.run) return
  await desk.run.writer.flush().then(
    (samples) => tell(desk, { type: 'stored', samples }),
    () => tell(desk, { type: 'store-failed' }),
  )
}

async function end(desk: Desk): Promise<void> {
  const current = underway(desk)
  if (!current || !desk.run) return
  for (const stop of desk.run.stops.values()) stop()
  await flush(desk)
  desk.run = undefined
  await desk.chunks?.saveSession({ ...current.session, endedAtMs: desk.ports.now() })
  tell(desk, { type: 'ended' })
}

async function change(desk: Desk, session: RecordingSession): Promise<void> {
  tell(desk, { type: 'session', session })
  await desk.chunks?.saveSession(session)
}

function underway(desk: Desk): Underway | undefined {
  const current = desk.state.get()
  return current.phase === 'recording' ? current : undefined
}

function tell(desk: Desk, event: RecorderEvent): void {
  desk.state.set(afterEvent(desk.state.get(), event))
}
