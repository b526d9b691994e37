import { type SessionCardio, sessionCardio, type ZoneSet } from '@backstride/cardio'
import { type Decoded, decode, decodeAll } from '@backstride/decode'
import {
  type AppliedCalibration,
  type Grade,
  gradeOf,
  oxygenPerSecond,
  type SessionEnergy,
  sessionEnergy,
} from '@backstride/energy'
import { classify, type GaitOptions, type GaitResult } from '@backstride/gait'
import {
  type Athlete,
  meanPerSecond,
  type Recording,
  type RecordingError,
  type Seconds,
  type Warning,
} from '@backstride/recording'
import { type Companion, withCompanion } from './companion.ts'
import { withOthers } from './same-walk.ts'

export interface AnalyseOptions extends GaitOptions {
  /** Only for messages; the format is told from the bytes. */
  readonly fileName?: string
  readonly athlete?: Athlete
  /** What the athlete's own earlier workouts say of the cost of backward; without it the population's figure holds. */
  readonly calibration?: AppliedCalibration
  /** Heart-rate zones in force that day. */
  readonly zones?: ZoneSet
  /** A second recording of the same walk whose compass is to be used. */
  readonly companion?: Companion
  /** Other recordings of the same walk: the best stream of each is used. */
  readonly others?: readonly Companion[]
}

/** A recording with everything that is said about it. Numbers are unrounded; `analysisOf` writes them down. */
export interface Analysed {
  readonly status: 'ok' | 'partial'
  /** Where a partial file broke. */
  readonly error?: RecordingError
  readonly recording: Recording
  readonly seconds: Seconds
  readonly grade: Grade
  readonly gait: GaitResult
  /** Absent when the direction is undecided: without it no cost can be said. */
  readonly energy?: SessionEnergy
  readonly cardio: SessionCardio
  readonly warnings: readonly Warning[]
}

export type Unreadable = Extract<Decoded, { readonly status: 'failed' }>

/** One recording of a file or archive with what became of it. */
export interface FileAnalysis {
  /** Its path within the archive; the file's own name where there is no archive. */
  readonly fileName: string
  /** The athlete's own name for the workout, where an export has one. */
  readonly title?: string
  readonly analysed: Analysed | Unreadable
}

/**
 * The analysis of one file: decoded, classified, priced. Never throws for what the bytes hold; a file that cannot be
 * read at all is answered with status `failed` and the error that says where and why.
 */
export function analyse(bytes: Uint8Array, options: AnalyseOptions = {}): Analysed | Unreadable {
  return analyseDecoded(decode(bytes, named(options)), options)
}

/** The analysis of every recording in a file or archive, each as soon as it is made. */
export function* analyseAll(bytes: Uint8Array, options: AnalyseOptions = {}): Generator<FileAnalysis> {
  for (const { decoded, ...file } of decodeAll(bytes, named(options))) {
    yield { ...file, analysed: analyseDecoded(decoded, options) }
  }
}

function named({ fileName }: AnalyseOptions) {
  return fileName === undefined ? {} : { fileName }
}

/** The analysis of a file that is decoded already. */
export function analyseDecoded(decoded: Exclude<Decoded, Unreadable>, options?: AnalyseOptions): Analysed
export function analyseDecoded(decoded: Decoded, options?: AnalyseOptions): Analysed | Unreadable
export function analyseDecoded(decoded: Decoded, options: AnalyseOptions = {}): Analysed | Unreadable {
  if (decoded.status === 'failed') return decoded
  const whole = withOthers(decoded.recording, options.others ?? [])
  const { recording, warnings } = withCompanion(whole.recording, options.companion)
  const analysed = analyseRecording(recording, options)
  const { recording: _, ...outcome } = decoded
  const all = [...decoded.warnings, ...whole.warnings, ...warnings, ...analysed.warnings]
  return { ...analysed, ...outcome, warnings: all }
}

/** The analysis of a recording that is decoded already. */
export function analyseRecording(recording: Recording, options: AnalyseOptions = {}): Analysed {
  const { athlete = {}, calibration, zones } = options
  const gait = classify(recording, options)
  const seconds = secondsOf(recording, gait)
  const grade = gradeOf(seconds)
  const year = new Date(recording.startedAtMs).getUTCFullYear()
  const context = { seconds, bouts: gait.bouts, athlete, year, grade, ...(calibration && { calibration }) }
  const priced = gait.status === 'classified'
  const energy = priced ? sessionEnergy(context) : undefined
  const cardio = sessionCardio({
    ...context,
    gradePct: grade.gradePct,
    ...(priced && { oxygenMlKgMin: oxygenPerSecond(context) }),
    ...(zones && { zones }),
  })
  const warnings = [...gait.warnings, ...(energy?.warnings ?? []), ...cardio.warnings]
  return { status: 'ok', recording, seconds, grade, gait, ...(energy && { energy }), cardio, warnings }
}

function secondsOf({ position, heartRate }: Recording, gait: GaitResult): Seconds {
  const { direction, probability, speedMps, speedSdMps } = gait
  const lengthS = direction.length
  return {
    direction,
    probability,
    speedMps,
    speedSdMps,
    elevationM: meanPerSecond(position.timeS, position.elevationM, lengthS),
    heartRateBpm: meanPerSecond(heartRate.timeS, heartRate.bpm, lengthS),
  }
}
