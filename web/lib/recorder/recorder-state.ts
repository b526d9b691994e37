/** What the recorder shows: events of the sensors, the clock and the person in, the next state out. Nothing else here. */
import type { StreamAnswer } from '@backstride/analyse'
import type { DirectionBody } from '@backstride/contract'
import { NOT_OPENED, OPENING_S, type Opening } from './opening.ts'
import type { Sample } from './sample.ts'
import type { SensorName, SensorStatus } from './sensor.ts'
import type { RecordingSession } from './session.ts'

export type RecorderState =
  | { readonly phase: 'opening-store' }
  | { readonly phase: 'ready' }
  /** Another tab has the recorder open. */
  | { readonly phase: 'elsewhere' }
  /** The browser keeps nothing; a recording would be lost with the page, so none is begun. */
  | { readonly phase: 'no-store' }
  | Underway

export interface Underway {
  readonly phase: 'recording'
  readonly session: RecordingSession
  readonly opening: Opening
  /** Whole seconds since the start. */
  readonly elapsedS: number
  /** How many samples are safe in the browser's storage. */
  readonly counts: Readonly<Record<Sample['kind'], number>>
  readonly sensors: Readonly<Record<SensorName, SensorStatus>>
  readonly latestBpm?: number
  readonly latestAccuracyM?: number | null
  readonly live?: LiveDirection
  /** Set when a chunk could not be stored, for instance on a full device. */
  readonly isStoreFailing: boolean
}

export interface LiveDirection {
  readonly direction: DirectionBody
  readonly probability: number
  /** The second it is about. */
  readonly atS: number
  /** The second since which it has been the same. */
  readonly sinceS: number
}

export type RecorderEvent =
  | { readonly type: 'store-opened' }
  | { readonly type: 'store-missing' }
  | { readonly type: 'elsewhere' }
  | { readonly type: 'began'; readonly session: RecordingSession }
  | { readonly type: 'taken-up'; readonly session: RecordingSession; readonly samples: readonly Sample[] }
  | { readonly type: 'sensor'; readonly sensor: SensorName; readonly status: SensorStatus }
  | { readonly type: 'ticked'; readonly elapsedS: number }
  | { readonly type: 'opening'; readonly opening: Opening }
  | { readonly type: 'answered'; readonly answer: StreamAnswer }
  | { readonly type: 'session'; readonly session: RecordingSession }
  | { readonly type: 'stored'; readonly samples: readonly Sample[] }
  | { readonly type: 'store-failed' }
  | { readonly type: 'ended' }

/** The next state. What comes late for a recording that has ended changes nothing. */
export function afterEvent(state: RecorderState, event: RecorderEvent): RecorderState {
  switch (event.type) {
    case 'store-opened':
      return state.phase === 'recording' ? state : { phase: 'ready' }
    case 'elsewhere':
      return { phase: 'elsewhere' }
    case 'store-missing':
      return { phase: 'no-store' }
    case 'began':
      return state.phase === 'ready' ? begun(event.session) : state
    case 'taken-up':
      return state.phase === 'ready' ? takenUp(event.session, event.samples) : state
    case 'ended':
      return state.phase === 'recording' ? { phase: 'ready' } : state
    default:
      return state.phase === 'recording' ? underway(state, event) : state
  }
}

type Within = Exclude<
  RecorderEvent,
  { type: 'store-opened' | 'store-missing' | 'elsewhere' | 'began' | 'taken-up' | 'ended' }
>

function underway(state: Underway, event: Within): Underway {
  switch (event.type) {
    case 'sensor':
      return { ...state, sensors: { ...state.sensors, [event.sensor]: event.status } }
    case 'ticked':
      return { ...state, elapsedS: event.elapsedS }
    case 'opening':
      return { ...state, opening: event.opening }
    case 'answered':
      return { ...state, live: liveAfter(state.live, event.answer) }
    case 'session':
      return { ...state, session: event.session }
    case 'stored':
      return { ...event.samples.reduce(withSample, state), isStoreFailing: false }
    case 'store-failed':
      return { ...state, isStoreFailing: true }
  }
}

function begun(session: RecordingSession): Underway {
  return {
    phase: 'recording',
    session,
    opening: NOT_OPENED,
    elapsedS: 0,
    counts: { position: 0, heading: 0, heartRate: 0 },
    sensors: { position: 'off', compass: 'off', heart: 'off' },
    isStoreFailing: false,
  }
}

/** A recording that was under way when the page was left: all of its samples are stored. */
function takenUp(session: RecordingSession, samples: readonly Sample[]): Underway {
  const before = begun(session)
  return { ...samples.reduce(withSample, before), opening: openingOf(session) }
}

/** How far the opening had come, as far as it was kept. */
function openingOf({ statedForward, isOpeningSkipped }: RecordingSession): Opening {
  if (isOpeningSkipped) return { ...NOT_OPENED, state: 'skipped' }
  return statedForward ? { state: 'done', walkedS: OPENING_S, ...statedForward } : NOT_OPENED
}

function withSample(state: Underway, sample: Sample): Underway {
  const counts = { ...state.counts, [sample.kind]: state.counts[sample.kind] + 1 }
  if (sample.kind === 'heartRate') return { ...state, counts, latestBpm: sample.bpm }
  if (sample.kind === 'position') return { ...state, counts, latestAccuracyM: sample.accuracyM }
  return { ...state, counts }
}

function liveAfter(
  before: LiveDirection | undefined,
  { direction, probability, atS }: StreamAnswer,
): LiveDirection {
  return { direction, probability, atS, sinceS: before?.direction === direction ? before.sinceS : atS }
}
