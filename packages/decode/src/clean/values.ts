import type { Draft } from '../draft.ts'
import { keepRows, mapColumns } from '../rows.ts'

type Warn = (code: string, message: string) => void

/** Values that mean "none" made NaN, and samples without any value dropped. */
export function trueValues(draft: Draft, warn: Warn): Draft {
  const { position, heading, heartRate, cadence, speed } = draft
  return {
    ...draft,
    position: truePosition(position, warn),
    heading: trueHeading(heading),
    heartRate: trueHeartRate(heartRate, warn),
    cadence: keepRows(cadence, (k) => isWithin(cadence.stepsPerMinute[k], 0, MAX_STEPS_PER_MINUTE)),
    speed: keepRows(speed, (k) => isWithin(speed.speedMps[k], 0, MAX_SPEED_MPS)),
  }
}

// Sprinters reach 300 steps a minute; more is a sensor counting twice.
const MAX_STEPS_PER_MINUTE = 400
// Speed in any vehicle that carries a recorder, short of space flight: an airliner cruises at 250 m/s.
const MAX_SPEED_MPS = 400
// From the deepest dive trip to the highest flight of a person with a recorder.
const MIN_ELEVATION_M = -1000
const MAX_ELEVATION_M = 20_000

function truePosition(position: Draft['position'], warn: Warn): Draft['position'] {
  const { latitudeDeg, longitudeDeg } = position
  const kept = keepRows(position, (k) => isOnEarth(latitudeDeg[k], longitudeDeg[k]))
  const dropped = position.timeS.length - kept.timeS.length
  if (dropped > 0) warn('FIX_DROPPED', `${dropped} positions without a place on earth were dropped.`)
  return {
    ...kept,
    elevationM: orNaN(kept.elevationM, MIN_ELEVATION_M, MAX_ELEVATION_M),
    accuracyM: orNaN(kept.accuracyM, ABOVE_ZERO, Number.MAX_VALUE),
    speedMps: orNaN(kept.speedMps, 0, MAX_SPEED_MPS),
    courseDeg: trueCourse(kept.courseDeg, warn),
  }
}

// Receivers without a fix write exactly 0, 0, a place in the Gulf of Guinea.
function isOnEarth(latitudeDeg: number, longitudeDeg: number): boolean {
  const isPlace = Math.abs(latitudeDeg) <= 90 && Math.abs(longitudeDeg) <= 180
  return isPlace && (latitudeDeg !== 0 || longitudeDeg !== 0)
}

// Both -1 and exactly 0.0 are in use for "no course"; a true course of exactly 0.0 is one in thousands.
function trueCourse(courseDeg: Float64Array, warn: Warn): Float64Array {
  const kept = orNaN(courseDeg, ABOVE_ZERO, 360)
  const dropped = kept === courseDeg ? 0 : countNumbers(courseDeg) - countNumbers(kept)
  if (dropped > 0)
    warn('COURSE_DROPPED', `${dropped} courses that mean "none" (negative or exactly 0) were dropped.`)
  return kept
}

function trueHeading(heading: Draft['heading']): Draft['heading'] {
  const kept = keepRows(heading, (k) => Number.isFinite(heading.deg[k]))
  return mapColumns(kept, (values, name) => (name === 'deg' ? values.map(turned) : values))
}

function turned(deg: number): number {
  return ((deg % 360) + 360) % 360
}

// 0 and 255 are what a watch writes when the strap is off; a missing value is not worth a warning.
function trueHeartRate(heartRate: Draft['heartRate'], warn: Warn): Draft['heartRate'] {
  const kept = keepRows(heartRate, (k) => heartRate.bpm[k] > 0 && heartRate.bpm[k] < 255)
  const dropped = kept === heartRate ? 0 : countNumbers(heartRate.bpm) - kept.timeS.length
  if (dropped > 0)
    warn('HEART_RATE_DROPPED', `${dropped} heart rates of 0 or 255, which mean "no reading", were dropped.`)
  return kept
}

// Finer than anything is measured. The smallest number there is would do, but processors compare it slowly.
const ABOVE_ZERO = 1e-9

// Values outside of a range made NaN; the very same column when there are none.
function orNaN(values: Float64Array, low: number, high: number): Float64Array {
  let row = 0
  while (row < values.length && !(values[row] < low || values[row] > high)) row++
  if (row === values.length) return values
  return values.map((value) => (isWithin(value, low, high) ? value : Number.NaN))
}

function countNumbers(values: Float64Array): number {
  let count = 0
  for (let k = 0; k < values.length; k++) if (!Number.isNaN(values[k])) count++
  return count
}

function isWithin(value: number, low: number, high: number): boolean {
  return value >= low && value <= high
}
