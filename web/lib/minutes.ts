import type { Series } from '@backstride/contract'

export interface MinuteRow {
  readonly startS: number
  readonly heartRateBpm: number | null
  readonly speedMps: number | null
  /** Mean direction of the seconds' angles. */
  readonly headingMinusCourseDeg: number | null
  readonly elevationM: number | null
  readonly backwardS: number
}

/** The series by the minute: means of what was measured (null where nothing was) and the seconds spent backward. */
export function minuteRows(series: Series): MinuteRow[] {
  const { heartRateBpm, speedMps, headingMinusCourseDeg, elevationM, direction } = series
  const rows: MinuteRow[] = []
  for (let startS = 0; startS < direction.length; startS += 60) {
    rows.push({
      startS,
      heartRateBpm: meanOf(heartRateBpm.slice(startS, startS + 60)),
      speedMps: meanOf(speedMps.slice(startS, startS + 60)),
      headingMinusCourseDeg: meanAngleOf(headingMinusCourseDeg.slice(startS, startS + 60)),
      elevationM: meanOf(elevationM.slice(startS, startS + 60)),
      backwardS: direction.slice(startS, startS + 60).filter((way) => way === 'backward').length,
    })
  }
  return rows
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null
}

/** The argument of the summed unit vectors, degrees in [−180, 180]: the mean of 179° and −179° is 180°. */
function meanAngleOf(degrees: readonly (number | null)[]): number | null {
  let [x, y] = [0, 0]
  for (const angle of degrees) {
    if (angle === null) continue
    x += Math.cos((angle * Math.PI) / 180)
    y += Math.sin((angle * Math.PI) / 180)
  }
  return x === 0 && y === 0 ? null : (Math.atan2(y, x) * 180) / Math.PI
}
