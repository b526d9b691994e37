import { type Draft, type Stream, streamsOf } from '../draft.ts'
import { inOrder, keepRows } from '../rows.ts'

type Warn = (code: string, message: string) => void

// GPS time of day was made public at full accuracy in May 2000, and no sports recorder is older.
const EARLIEST_S = Date.UTC(2000, 0, 1) / 1000
// Nobody leaves a recording running through a month of silence; tours of weeks in one file do exist.
const MAX_SILENCE_S = 31 * 86_400

/** Samples dated before recorders existed, or a month and more away from most others, dropped. */
export function keepPlausibleTimes(draft: Draft, warn: Warn): Draft {
  const earliestS = draft.isClockRelative ? Number.NEGATIVE_INFINITY : EARLIEST_S
  const { fromS, toS } = mainSpan(clocksOf(draft), earliestS)
  let dropped = 0
  const inSpan = <S extends Stream>(stream: S): S => {
    const kept = keepRows(stream, (k) => stream.timeS[k] >= fromS && stream.timeS[k] <= toS)
    dropped += stream.timeS.length - kept.timeS.length
    return kept
  }
  const isPlausible = clocksOf(draft).every((timeS) => isWithin(timeS, fromS, toS))
  const kept = isPlausible ? draft : eachStream(draft, inSpan)
  if (dropped > 0) {
    warn('TIME_DROPPED', `${dropped} samples with no time, or a time far from the rest, were dropped.`)
  }
  return {
    ...kept,
    laps: draft.laps.filter(({ startS, endS }) => startS <= endS && endS >= fromS && startS <= toS),
    pauses: draft.pauses.filter(({ startS, endS }) => startS >= fromS && endS <= toS),
  }
}

/** Samples in the order of their times, each time once. Of samples with one time the first stays. */
export function monotone(draft: Draft, warn: Warn): Draft {
  if (clocksOf(draft).every(isRising)) return draft
  let moved = 0
  let repeated = 0
  const ordered = eachStream(draft, (stream) => {
    const sorted = inOrder(stream)
    if (sorted !== stream) moved++
    const once = keepRows(sorted, (k) => k === 0 || sorted.timeS[k] !== sorted.timeS[k - 1])
    repeated += stream.timeS.length - once.timeS.length
    return once
  })
  if (moved > 0) {
    warn('TIME_REORDERED', 'Times ran backward; the samples were put in the order of their times.')
  }
  if (repeated > 0) warn('TIME_REPEATED', `${repeated} samples with a time already taken were dropped.`)
  return ordered
}

// Nearly every file passes these plain loops, once for each clock that its streams share, and is then left as it is.

function clocksOf(draft: Draft): Float64Array[] {
  return [...new Set(streamsOf(draft).map(({ timeS }) => timeS))]
}

function isWithin(timeS: Float64Array, fromS: number, toS: number): boolean {
  for (let k = 0; k < timeS.length; k++) if (!(timeS[k] >= fromS && timeS[k] <= toS)) return false
  return true
}

function isRising(timeS: Float64Array): boolean {
  for (let k = 1; k < timeS.length; k++) if (!(timeS[k] > timeS[k - 1])) return false
  return true
}

function eachStream(draft: Draft, change: <S extends Stream>(stream: S) => S): Draft {
  return {
    ...draft,
    position: change(draft.position),
    heading: change(draft.heading),
    heartRate: change(draft.heartRate),
    cadence: change(draft.cadence),
    speed: change(draft.speed),
  }
}

interface Span {
  readonly fromS: number
  readonly toS: number
}

function mainSpan(clocks: readonly Float64Array[], earliestS: number): Span {
  let fromS = Number.POSITIVE_INFINITY
  let toS = Number.NEGATIVE_INFINITY
  for (const timeS of clocks) {
    const span = spanOf(timeS, earliestS)
    fromS = Math.min(fromS, span.fromS)
    toS = Math.max(toS, span.toS)
  }
  return toS - fromS > MAX_SILENCE_S ? largestCluster(clocks, { fromS, toS }) : { fromS, toS }
}

// From the smallest to the largest finite time that is not before the earliest; from infinity back when there is none.
function spanOf(timeS: Float64Array, earliestS: number): Span {
  let fromS = Number.POSITIVE_INFINITY
  let toS = Number.NEGATIVE_INFINITY
  for (let k = 0; k < timeS.length; k++) {
    const time = timeS[k]
    if (!(time >= earliestS && time < Number.POSITIVE_INFINITY)) continue
    if (time < fromS) fromS = time
    if (time > toS) toS = time
  }
  return { fromS, toS }
}

function largestCluster(clocks: readonly Float64Array[], { fromS, toS }: Span): Span {
  const times = Float64Array.from(
    clocks.flatMap((timeS) => [...timeS]).filter((t) => t >= fromS && t <= toS),
  ).sort()
  let best = { fromS: times[0], toS: times[0], count: 0 }
  let first = 0
  for (let k = 1; k <= times.length; k++) {
    if (k < times.length && times[k] - times[k - 1] <= MAX_SILENCE_S) continue
    if (k - first > best.count) best = { fromS: times[first], toS: times[k - 1], count: k - first }
    first = k
  }
  return best
}
