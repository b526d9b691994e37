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
  const { heading, heartRate } = recording
  const tables: Record<string, Table> = {
    Location: location(recording),
    Compass: { timeS: heading.timeS, columns: { magneticBearing: heading.deg } },
    HeartRate: { timeS: heartRate.timeS, columns: { bpm: heartRate.bpm } },
  }
  const present = Object.entries(tables).filter(([, { timeS }]) => timeS.length > 0)
  const files = present.map(([name, table]) => [`${name}.csv`, strToU8(csv(table, startedAtMs))] as const)
  const names = present.map(([name]) => name).join('|')
  const metadata = strToU8(metadataCsv(recording, names))
  return zipSync({ ...Object.fromEntries(files), 'Metadata.csv': metadata }, { mtime: ZIP_DATE })
}

interface Table {
  readonly timeS: Float64Array
  /** By the app's names. A column that nobody measured is left out, as columns differ between its versions. */
  readonly columns: Readonly<Record<string, Float64Array>>
}

function location({ position }: Recording): Table {
  return {
    timeS: position.timeS,
    columns: {
      horizontalAccuracy: position.accuracyM,
      speed: position.speedMps,
      bearing: position.courseDeg,
      altitude: position.elevationM,
      longitude: position.longitudeDeg,
      latitude: position.latitudeDeg,
    },
  }
}

function csv({ timeS, columns }: Table, startedAtMs: number): string {
  const measured = Object.entries(columns).filter(([, values]) =>
    values.some((value) => !Number.isNaN(value)),
  )
  const header = ['time', 'seconds_elapsed', ...measured.map(([name]) => name)]
  const lines = Array.from(timeS, (time, k) => {
    const values = measured.map(([, column]) => (Number.isNaN(column[k]) ? INVALID : column[k]))
    return [unixNanoseconds(startedAtMs, time), time, ...values].join(',')
  })
  return [header.join(','), ...lines, ''].join('\n')
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
