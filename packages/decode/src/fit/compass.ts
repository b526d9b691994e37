import type { HeadingStream, Warning } from '@backstride/recording'
import { type Axes, tiltCompensated } from '../compass/tilt.ts'
import { ACCELEROMETER, type Calibration, COMPASS, calibrated, calibrationsOf } from './calibration.ts'
import type { Clock } from './clock.ts'
import { columnOf, type FitTables, rowsOf } from './tables.ts'

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
  const [milliseconds, offsetMs] = [of('timestampMs'), of('sampleOffsetMs')]
  const timeS = timestamps.map((timestamp, k) =>
    clock.unixS(timestamp, (milliseconds[k] || 0) + (offsetMs[k] || 0)),
  )
  if (of('calibratedX').some((value) => !Number.isNaN(value))) {
    return { timeS, x: of('calibratedX'), y: of('calibratedY'), z: of('calibratedZ') }
  }
  const calibrations = calibrationsOf(tables, sensor)
  if (calibrations.length === 0 || timeS.length === 0) return undefined
  return { timeS, ...calibratedAxes([of('x'), of('y'), of('z')], timestamps, calibrations) }
}

// A calibration holds until the file sends another; the first also for what stands before it.
function calibratedAxes(
  [x, y, z]: readonly [Float64Array, Float64Array, Float64Array],
  timestamps: Float64Array,
  calibrations: readonly Calibration[],
): Omit<Axes, 'timeS'> {
  const result = {
    x: new Float64Array(x.length),
    y: new Float64Array(x.length),
    z: new Float64Array(x.length),
  }
  let current = 0
  for (let k = 0; k < x.length; k++) {
    while (timestamps[k] >= (calibrations[current + 1]?.fromTimestamp ?? Number.POSITIVE_INFINITY)) current++
    result.x[k] = calibrated(calibrations[current], 0, x[k], y[k], z[k])
    result.y[k] = calibrated(calibrations[current], 1, x[k], y[k], z[k])
    result.z[k] = calibrated(calibrations[current], 2, x[k], y[k], z[k])
  }
  return result
}
