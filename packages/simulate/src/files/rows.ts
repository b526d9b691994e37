import type { Recording } from '@backstride/recording'

/** What formats with one line for everything write at one moment; NaN where nothing was measured near it. */
export interface Row {
  readonly timeS: number
  readonly latitudeDeg: number
  readonly longitudeDeg: number
  readonly elevationM: number
  readonly accuracyM: number
  readonly speedMps: number
  readonly headingDeg: number
  readonly headingAccuracyDeg: number
  readonly bpm: number
  readonly stepsPerMinute: number
  /** From the start, as a device sums it up from speed; NaN where there is no speed. */
  readonly distanceM: number
}

/** A sample stands for a moment this near to it. */
const NEAR_S = 0.5

/** One row for each of these times. */
export function rowsAt(recording: Recording, timeS: readonly number[]): Row[] {
  const { position, heading, heartRate, cadence, speed } = recording
  let distanceM = 0
  return timeS.map((time, k) => {
    const fix = nearest(position.timeS, time)
    const facing = nearest(heading.timeS, time)
    const speedMps = position.speedMps[fix] ?? valueNear(speed.timeS, speed.speedMps, time)
    distanceM += k === 0 || Number.isNaN(speedMps) ? 0 : speedMps * (time - timeS[k - 1])
    return {
      timeS: time,
      latitudeDeg: position.latitudeDeg[fix] ?? Number.NaN,
      longitudeDeg: position.longitudeDeg[fix] ?? Number.NaN,
      elevationM: position.elevationM[fix] ?? Number.NaN,
      accuracyM: position.accuracyM[fix] ?? Number.NaN,
      speedMps,
      headingDeg: heading.deg[facing] ?? Number.NaN,
      headingAccuracyDeg: heading.accuracyDeg[facing] ?? Number.NaN,
      bpm: valueNear(heartRate.timeS, heartRate.bpm, time),
      stepsPerMinute: valueNear(cadence.timeS, cadence.stepsPerMinute, time),
      distanceM: Number.isNaN(speedMps) ? Number.NaN : distanceM,
    }
  })
}

/** The whole seconds near which anything was measured, ascending. */
export function wholeSeconds(recording: Recording): number[] {
  const { position, heading, heartRate, cadence, speed } = recording
  const seconds = new Set<number>()
  for (const { timeS } of [position, heading, heartRate, cadence, speed]) {
    for (const time of timeS) seconds.add(Math.round(time))
  }
  return [...seconds].sort((a, b) => a - b)
}

function valueNear(timeS: Float64Array, values: Float64Array, time: number): number {
  return values[nearest(timeS, time)] ?? Number.NaN
}

/** Index of the sample nearest to a moment, -1 when none is near. */
function nearest(timeS: Float64Array, time: number): number {
  let low = 0
  let high = timeS.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (timeS[middle] < time) low = middle + 1
    else high = middle
  }
  const before = time - (timeS[low - 1] ?? Number.NEGATIVE_INFINITY)
  const after = (timeS[low] ?? Number.POSITIVE_INFINITY) - time
  if (Math.min(before, after) > NEAR_S) return -1
  return before < after ? low - 1 : low
}
