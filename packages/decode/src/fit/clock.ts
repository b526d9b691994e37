import type { Warning } from '@backstride/recording'
import { columnOf, type FitTables, firstOf } from './tables.ts'

/** Unix seconds of the FIT epoch, 1989-12-31T00:00:00Z (FIT profile, type date_time). */
export const FIT_EPOCH_S = 631_065_600
// A timestamp below this is seconds since the device was switched on, not a date (FIT profile, type date_time).
const FIRST_DATE_S = 0x10000000

const FILE_ID = 0
const GPS_METADATA = 160
const TIMESTAMP_CORRELATION = 162

/** From timestamps of the file to Unix seconds. */
export interface Clock {
  unixS(timestamp: number): number
  /** Of a whole column, with milliseconds of its own where a message has them. */
  unixTimes(timestamps: Float64Array, milliseconds?: Float64Array): Float64Array
  readonly isRelative: boolean
  readonly warnings: readonly Warning[]
}

/**
 * The clock of a file. Stamps since power-up become dates where the file relates the two, by `timestamp_correlation`
 * or the UTC of a GPS message; failing those the date of the file's making is taken and a warning says so.
 */
export function clockOf(tables: FitTables, timestamps: Float64Array): Clock {
  const isSystem = timestamps.some((timestamp) => timestamp < FIRST_DATE_S)
  const shift = isSystem ? shiftOf(tables) : { shiftS: 0, warnings: [] }
  const sinceEpochS = shift.shiftS ?? -FIT_EPOCH_S
  const unixS = (timestamp: number) => FIT_EPOCH_S + timestamp + (timestamp < FIRST_DATE_S ? sinceEpochS : 0)
  return {
    isRelative: shift.shiftS === undefined,
    warnings: shift.warnings,
    unixS,
    unixTimes: (timestamps, milliseconds) => {
      const times = new Float64Array(timestamps.length)
      for (let k = 0; k < times.length; k++) times[k] = unixS(timestamps[k])
      if (milliseconds) for (let k = 0; k < times.length; k++) times[k] += (milliseconds[k] || 0) / 1000
      return times
    },
  }
}

function shiftOf(tables: FitTables): { shiftS?: number; warnings: Warning[] } {
  const exact = correlation(tables) ?? gpsShift(tables)
  if (exact !== undefined) {
    return {
      shiftS: exact,
      warnings: [
        {
          code: 'TIME_FROM_POWER_UP',
          message: 'The times count from power-up; they were turned into dates by the file itself.',
        },
      ],
    }
  }
  const created = firstOf(tables, FILE_ID, 'timeCreated')
  if (created === undefined || created < FIRST_DATE_S) return { warnings: [] }
  return {
    shiftS: created,
    warnings: [
      {
        code: 'START_APPROXIMATE',
        message: 'The times count from power-up and no date goes with them; the date of the file was taken.',
      },
    ],
  }
}

function correlation(tables: FitTables): number | undefined {
  const utcS = firstOf(tables, TIMESTAMP_CORRELATION, 'timestamp')
  const systemS = firstOf(tables, TIMESTAMP_CORRELATION, 'systemS')
  if (utcS === undefined || systemS === undefined) return undefined
  const part = (name: string) => firstOf(tables, TIMESTAMP_CORRELATION, name)
  const utcFraction =
    part('timestampMs') === undefined ? part('fractionalS') : Number(part('timestampMs')) / 1000
  const systemFraction =
    part('systemMs') === undefined ? part('fractionalSystemS') : Number(part('systemMs')) / 1000
  return utcS + (utcFraction ?? 0) - systemS - (systemFraction ?? 0)
}

function gpsShift(tables: FitTables): number | undefined {
  const timestamps = columnOf(tables, GPS_METADATA, 'timestamp')
  const utc = columnOf(tables, GPS_METADATA, 'utcTimestamp')
  const row = utc.findIndex((timestamp, k) => timestamp >= FIRST_DATE_S && timestamps[k] < FIRST_DATE_S)
  return row < 0 ? undefined : utc[row] - timestamps[row]
}
