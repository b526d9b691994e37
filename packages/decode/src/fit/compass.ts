import type { HeadingStream, Warning } from '@backstride/recording'
import { type Axes, tiltCompensated } from '../compass/tilt.ts'
import { ACCELEROMETER, type Calibration, COMPASS, calibrate, calibrationsOf } from './calibration.ts'
import type { Clock } from './clock.ts'
import { columnOf, type FitTables, hasColumn, rowsOf } from './tables.ts'

const ACCELEROMETER_DATA = 165
const MAGNETOMETER_DATA = 208

interface Compass {
  readonly stream?: HeadingStream
  readonly warnings: readonly Warning[]
}

/** The heading from raw magnetometer and accelerometer messages; no stream where the file lacks what it takes. */
export function compassOf(tables: FitTables, clock: Clock): Compass {
  if (rowsOf(tables, MAGNETOMETER_DATA) === 0) return { warnings: [] }
  const magnetometer = axesOf(tables, MAGNETOMETER_DATA, COMPASS, clock)
  const accelerometer = axesOf(tables, ACCELEROMETER_DATA, ACCELEROMETER, clock)
  if (!magnetometer || !accelerometer) return { warnings: [UNCALIBRATED] }
  const { timeS, deg } = tiltCompensated(magnetometer, accelerometer, 1)
  const accuracyDeg = deg.map(() => Number.NaN)
  return { stream: { timeS, deg, accuracyDeg, north: 'magnetic', source: 'fit:magnetometer' }, warnings: [] }
}

const UNCALIBRATED: Warning = {
  code: 'COMPASS_UNCALIBRATED',
  message:
    'The file has raw magnetometer data without the calibration or the acceleration that make a heading of it.',
}

function axesOf(tables: FitTables, message: number, sensor: number, clock: Clock): Axes | undefined {
  const of = (name: string) => columnOf(tables, message, name)
  const timestamps = of('timestamp')
  const timeS = clock.unixTimes(timestamps, sum(of('timestampMs'), of('sampleOffsetMs')))
  if (hasColumn(tables, message, 'calibratedX')) {
    return { timeS, x: of('calibratedX'), y: of('calibratedY'), z: of('calibratedZ') }
  }
  const calibrations = calibrationsOf(tables, sensor)
  if (calibrations.length === 0 || timeS.length === 0) return undefined
  return { timeS, ...calibratedAxes([of('x'), of('y'), of('z')], timestamps, calibrations) }
}

function sum(a: Float64Array, b: Float64Array): Float64Array {
  const result = new Float64Array(a.length)
  for (let k = 0; k < result.length; k++) result[k] = (a[k] || 0) + (b[k] || 0)
  return result
}

// A calibration holds until the file sends another; the first also for what stands before it.
function calibratedAxes(
  raw: readonly [Float64Array, Float64Array, Float64Array],
  timestamps: Float64Array,
  calibrations: readonly Calibration[],
): Omit<Axes, 'timeS'> {
  const length = timestamps.length
  const axes = [new Float64Array(length), new Float64Array(length), new Float64Array(length)] as const
  let from = 0
  for (const [index, calibration] of calibrations.entries()) {
    const endsAt = calibrations[index + 1]?.fromTimestamp ?? Number.POSITIVE_INFINITY
    let to = from
    while (to < length && !(timestamps[to] >= endsAt)) to++
    calibrate(calibration, raw, axes, from, to)
    from = to
  }
  return { x: axes[0], y: axes[1], z: axes[2] }
}
