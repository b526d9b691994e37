import { RecordingError } from '@backstride/recording'
import type { Samples } from '../csv/read-csv.ts'
import { parseJson } from '../parse-json.ts'
import { type Sensors, sensorNameOf } from './sensors.ts'

type Row = Readonly<Record<string, unknown>>

/** The sensors of a JSON export: a list of readings, each with its sensor, its time and its values as texts. */
export function sensorsOfJson(bytes: Uint8Array): Sensors {
  const rows = new Map<string, Row[]>()
  for (const reading of readingsOf(bytes)) {
    const name = sensorNameOf(String(reading.sensor ?? ''))
    const known = rows.get(name)
    if (known) known.push(reading)
    else rows.set(name, [reading])
  }
  return new Map([...rows].map(([name, readings]) => [name, samplesOf(readings)]))
}

function readingsOf(bytes: Uint8Array): Row[] {
  const json = parseJson(bytes)
  if (!Array.isArray(json)) {
    throw new RecordingError('CORRUPT', 'The Sensor Logger export is no list of readings. Export it again.')
  }
  return json.filter(isRow)
}

// Readings nest their values in later versions of the app: {sensor, time, values: {…}}.
function samplesOf(readings: readonly Row[]): Samples {
  const flat = readings.map((reading) =>
    isRow(reading.values) ? { ...reading, ...reading.values } : reading,
  )
  return {
    names: [...new Set(flat.flatMap((row) => Object.keys(row)))],
    rows: flat.length,
    numbers: (name) => Float64Array.from(flat, (row) => numberOf(row[name])),
    texts: (name) => flat.map((row) => String(row[name] ?? '')),
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function numberOf(value: unknown): number {
  if (typeof value === 'number') return value
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
}
