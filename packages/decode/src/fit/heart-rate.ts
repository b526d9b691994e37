import type { HeartRateStream } from '@backstride/recording'
import { firstAtOrAfter } from '../search.ts'
import { FIT_EPOCH_S } from './clock.ts'
import { columnOf, type FitTables, rowsOf } from './tables.ts'

const HR = 132
const TICKS_PER_SECOND = 1024
// Event times of 12 bits roll over after four seconds.
const ROLLOVER_TICKS = 4096

/**
 * Heart rates that a strap sent after the activity (`hr` messages): each beat with the time of its event, counted
 * from the one message that ties an event to a timestamp. Times are Unix seconds.
 */
export function strapHeartRate(tables: FitTables): HeartRateStream {
  const bpm = columnOf(tables, HR, 'bpm')
  const timestamps = columnOf(tables, HR, 'timestamp')
  const fractions = columnOf(tables, HR, 'fractionalS')
  const eventS = eventTimes(columnOf(tables, HR, 'eventS'), columnOf(tables, HR, 'eventTicks'))
  const timeS = new Float64Array(rowsOf(tables, HR)).fill(Number.NaN)
  let anchorS = Number.NaN
  for (let k = 0; k < timeS.length; k++) {
    const tied = FIT_EPOCH_S + timestamps[k] + (fractions[k] || 0) - eventS[k]
    if (!Number.isNaN(tied)) anchorS = tied
    timeS[k] = anchorS + eventS[k]
  }
  return { timeS, bpm }
}

function eventTimes(eventS: Float64Array, eventTicks: Float64Array): Float64Array {
  const times = new Float64Array(eventS.length).fill(Number.NaN)
  let ticks = Number.NaN
  for (let k = 0; k < times.length; k++) {
    if (!Number.isNaN(eventS[k])) ticks = Math.round(eventS[k] * TICKS_PER_SECOND)
    else if (!Number.isNaN(eventTicks[k]))
      ticks += (eventTicks[k] - (ticks % ROLLOVER_TICKS) + ROLLOVER_TICKS) % ROLLOVER_TICKS
    else continue
    times[k] = ticks / TICKS_PER_SECOND
  }
  return times
}

// A watch that showed a heart rate wrote it each second; what the strap adds lies outside of that.
const NEAR_S = 2

/**
 * The watch's heart rates and, wherever it had none within two seconds, the strap's; both in the order of time.
 * Straps go on before the activity and come off after it: their samples outside `records` are no part of it.
 */
export function joinedHeartRate(
  watch: HeartRateStream,
  strap: HeartRateStream,
  records: Float64Array,
): HeartRateStream {
  const fromS = records[0] ?? Number.NEGATIVE_INFINITY
  const toS = records.at(-1) ?? Number.POSITIVE_INFINITY
  const rows = [...strap.timeS.keys()].filter((k) => {
    const timeS = strap.timeS[k]
    return timeS >= fromS && timeS <= toS && !isNear(watch.timeS, timeS)
  })
  if (rows.length === 0) return watch
  const samples = [
    ...Array.from(watch.timeS, (timeS, k) => ({ timeS, bpm: watch.bpm[k] })),
    ...rows.map((k) => ({ timeS: strap.timeS[k], bpm: strap.bpm[k] })),
  ].sort((a, b) => a.timeS - b.timeS)
  return { timeS: Float64Array.from(samples, (s) => s.timeS), bpm: Float64Array.from(samples, (s) => s.bpm) }
}

function isNear(times: Float64Array, timeS: number): boolean {
  const next = firstAtOrAfter(times, timeS)
  return times[next] - timeS <= NEAR_S || timeS - times[next - 1] <= NEAR_S
}
