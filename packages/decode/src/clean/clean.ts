import { type Recording, RecordingError, type Warning } from '@backstride/recording'
import { type Draft, type Stream, streamsOf } from '../draft.ts'
import { plausibleFixes, withoutStaleFixes } from './fixes.ts'
import { keepPlausibleTimes, monotone } from './times.ts'
import { trueValues } from './values.ts'

export interface Cleaned {
  readonly recording: Recording
  readonly warnings: readonly Warning[]
}

/** One rule: what it leaves, and a sentence about what it took away. */
export type Step = (draft: Draft, warn: (code: string, message: string) => void) => Draft

// The order matters: values first, so that a sample without a value never decides about another one's time.
const STEPS: readonly Step[] = [trueValues, keepPlausibleTimes, monotone, withoutStaleFixes, plausibleFixes]

/**
 * The recording that a draft holds once everything that cannot be true has been dropped, each rule saying so in
 * `warnings`. No sample is ever made up or moved.
 *
 * Throws NO_SAMPLES when nothing is left.
 */
export function clean(draft: Draft): Cleaned {
  const warnings: Warning[] = []
  const warn = (code: string, message: string) => warnings.push({ code, message })
  const cleaned = STEPS.reduce((kept, step) => step(kept, warn), draft)
  const firstS = firstTime(cleaned)
  if (firstS === Number.POSITIVE_INFINITY) {
    throw new RecordingError(
      'NO_SAMPLES',
      'The file holds no sample with a time. Record again, or export the workout in another format.',
    )
  }
  if (draft.isClockRelative) {
    warn('START_UNKNOWN', 'The file does not say when it was recorded; its times are shown as of 1970-01-01.')
  }
  return { recording: relativeTo(startOf(cleaned, firstS), cleaned), warnings }
}

function firstTime(draft: Draft): number {
  return Math.min(...streamsOf(draft).map(({ timeS }) => timeS[0] ?? Number.POSITIVE_INFINITY))
}

const DAY_S = 86_400

// A stated start is believed when the samples follow it within a day: some apps write the time of installation.
function startOf({ startS }: Draft, firstS: number): number {
  const isBelievable = startS !== undefined && startS <= firstS && firstS - startS < DAY_S
  return Math.floor((isBelievable ? startS : firstS) * 1000) / 1000
}

function relativeTo(startS: number, { startS: _, isClockRelative, ...draft }: Draft): Recording {
  // Streams of one file often share one clock column, and then go on sharing it.
  const known = new Map<Float64Array, Float64Array>()
  function clockOf(timeS: Float64Array): Float64Array {
    const seen = known.get(timeS)
    if (seen) return seen
    const relative = new Float64Array(timeS.length)
    for (let k = 0; k < timeS.length; k++) relative[k] = sinceStart(timeS[k])
    known.set(timeS, relative)
    return relative
  }
  // Unix seconds as doubles are good to 0.24 microseconds; rounding to one takes the noise of the subtraction away.
  function sinceStart(timeS: number): number {
    return Math.round((timeS - startS) * 1e6) / 1e6
  }
  const shifted = <S extends Stream>(stream: S): S => ({ ...stream, timeS: clockOf(stream.timeS) })
  const span = <S extends { startS: number; endS: number }>(part: S): S => ({
    ...part,
    startS: sinceStart(part.startS),
    endS: sinceStart(part.endS),
  })
  return {
    ...draft,
    startedAtMs: isClockRelative ? 0 : Math.round(startS * 1000),
    position: shifted(draft.position),
    heading: shifted(draft.heading),
    heartRate: shifted(draft.heartRate),
    cadence: shifted(draft.cadence),
    speed: shifted(draft.speed),
    laps: draft.laps.map(span),
    pauses: draft.pauses.map(span),
  }
}
