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

/** One calibrated axis (0, 1 or 2) of a raw vector. */
export function calibrated(
  { matrix, shift, gain }: Calibration,
  axis: number,
  x: number,
  y: number,
  z: number,
): number {
  const row = axis * 3
  const turned =
    matrix[row] * (x - shift[0]) + matrix[row + 1] * (y - shift[1]) + matrix[row + 2] * (z - shift[2])
  return turned * gain
}
