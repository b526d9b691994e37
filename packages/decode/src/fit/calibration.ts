import { columnOf, type FitTables, rowsOf } from './tables.ts'

const CALIBRATION = 167

/** From raw counts of a three-axis sensor to its unit, from one moment on. */
export interface Calibration {
  readonly fromTimestamp: number
  /** Row by row: calibrated = matrix (raw - shift) * gain. */
  readonly matrix: readonly number[]
  readonly shift: readonly number[]
  readonly gain: number
}

// FIT profile, type sensor_type.
export const ACCELEROMETER = 0
export const COMPASS = 2

/** The calibrations of one sensor in the order of the file, which is that of time. */
export function calibrationsOf(tables: FitTables, sensor: number): Calibration[] {
  const of = (name: string) => columnOf(tables, CALIBRATION, name)
  const sensors = of('sensor')
  const rows = Array.from({ length: rowsOf(tables, CALIBRATION) }, (_, row) => row).filter(
    (row) => sensors[row] === sensor,
  )
  return rows.map((row) => {
    const levelShift = of('levelShift')[row] || 0
    return {
      fromTimestamp: of('timestamp')[row] || 0,
      matrix: Array.from({ length: 9 }, (_, k) => of(`matrix${k}`)[row]),
      shift: Array.from({ length: 3 }, (_, k) => levelShift + (of(`offset${k}`)[row] || 0)),
      gain: of('factor')[row] / of('divisor')[row],
    }
  })
}

type Columns = readonly [Float64Array, Float64Array, Float64Array]

/** Fills the rows [from, to) of three axes with the calibrated vectors of the raw ones. */
export function calibrate(
  { matrix, shift, gain }: Calibration,
  raw: Columns,
  axes: Columns,
  from: number,
  to: number,
): void {
  const [rawX, rawY, rawZ] = raw
  const [shiftX, shiftY, shiftZ] = shift
  for (const [axis, values] of axes.entries()) {
    const [x, y, z] = matrix.slice(axis * 3, axis * 3 + 3)
    for (let k = from; k < to; k++) {
      values[k] = (x * (rawX[k] - shiftX) + y * (rawY[k] - shiftY) + z * (rawZ[k] - shiftZ)) * gain
    }
  }
}
