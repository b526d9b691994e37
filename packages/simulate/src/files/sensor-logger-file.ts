import type { Recording } from '@backstride/recording'
import { strToU8, zipSync } from 'fflate'
import { SIMULATOR_NAME } from './simulator-name.ts'

/** A date that local time cannot move into another year: the same bytes everywhere. */
const ZIP_DATE = new Date(2000, 5, 15)
/** Sensor Logger writes this where a value is not valid. */
const INVALID = -1

/**
 * The recording as a zip of CSV files such as the app Sensor Logger exports: Location, Compass, HeartRate, Metadata.
 * Times are Unix nanoseconds. The compass counts from magnetic north; a true heading is written as it is, off by the
 * declination, which is constant. Cadence and laps have no place in it.
 */
export function sensorLoggerFile(recording: Recording): Uint8Array {
  const { startedAtMs } = recording
  const tables = {
    Location: location(recording),
    Compass: compass(recording),
    HeartRate: heartRate(recording),
  }
  const present = Object.entries(tables).filter(([, { rows }]) => rows.length > 0)
  const files = present.map(([name, table]) => [`${name}.csv`, strToU8(csv(table, startedAtMs))] as const)
  const names = present.map(([name]) => name).join('|')
  const metadata = strToU8(metadataCsv(recording, names))
  return zipSync({ ...Object.fromEntries(files), 'Metadata.csv': metadata }, { mtime: ZIP_DATE })
}

interface Table {
  readonly columns: string
  readonly timeS: Float64Array
  readonly rows: readonly (readonly number[])[]
}

function location({ position }: Recording): Table {
  const { timeS } = position
  const rows = Array.from(timeS, (_, k) => [
    Number.isNaN(position.courseDeg[k]) ? INVALID : 10,
    Number.isNaN(position.speedMps[k]) ? INVALID : 0.5,
    position.accuracyM[k],
    position.speedMps[k],
    position.courseDeg[k],
    position.elevationM[k],
    position.longitudeDeg[k],
    position.latitudeDeg[k],
  ])
  const columns = 'bearingAccuracy,speedAccuracy,horizontalAccuracy,speed,bearing,altitude,longitude,latitude'
  return { columns, timeS, rows }
}

function compass({ heading }: Recording): Table {
  return { columns: 'magneticBearing', timeS: heading.timeS, rows: Array.from(heading.deg, (deg) => [deg]) }
}

function heartRate({ heartRate: { timeS, bpm } }: Recording): Table {
  return { columns: 'bpm', timeS, rows: Array.from(bpm, (beats) => [beats]) }
}

function csv({ columns, timeS, rows }: Table, startedAtMs: number): string {
  const lines = rows.map((row, k) => {
    const values = row.map((value) => (Number.isNaN(value) ? INVALID : value))
    return [unixNanoseconds(startedAtMs, timeS[k]), timeS[k], ...values].join(',')
  })
  return [`time,seconds_elapsed,${columns}`, ...lines, ''].join('\n')
}

/** Nineteen digits: more than a number holds. */
function unixNanoseconds(startedAtMs: number, timeS: number): string {
  return String(BigInt(startedAtMs) * 1_000_000n + BigInt(Math.round(timeS * 1e6)) * 1000n)
}

function metadataCsv({ startedAtMs, device }: Recording, sensors: string): string {
  const time = new Date(startedAtMs).toISOString().slice(0, 19).replace('T', '_').replaceAll(':', '-')
  const columns = [
    ['version', '3'],
    ['device name', SIMULATOR_NAME],
    ['recording epoch time', String(startedAtMs)],
    ['recording time', time],
    ['recording timezone', 'UTC'],
    ['platform', 'android'],
    ['appVersion', '1.26.0'],
    ['device id', device.id ?? 'simulated'],
    ['sensors', sensors],
  ]
  return `${columns.map(([name]) => name).join(',')}\n${columns.map(([, value]) => value).join(',')}\n`
}
