import type { Series } from '@backstride/contract'

export interface MinuteRow {
  readonly startS: number
  readonly heartRateBpm: number | null
  readonly speedMps: number | null
  readonly backwardS: number
}

/** The series by the minute: means of what was measured (null where nothing was) and the seconds spent backward. */
export function minuteRows({ heartRateBpm, speedMps, direction }: Series): MinuteRow[] {
  const rows: MinuteRow[] = []
  for (let startS = 0; startS < direction.length; startS += 60) {
    rows.push({
      startS,
      heartRateBpm: meanOf(heartRateBpm.slice(startS, startS + 60)),
      speedMps: meanOf(speedMps.slice(startS, startS + 60)),
      backwardS: direction.slice(startS, startS + 60).filter((way) => way === 'backward').length,
    })
  }
  return rows
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null
}
