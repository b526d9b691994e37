import type { Samples } from '../csv/read-csv.ts'

/** The sensors of one Sensor Logger recording, by name in lower case without blanks: `location`, `watchcompass`, … */
export type Sensors = ReadonlyMap<string, Samples>

/** The sensor that a file of a Sensor Logger export is of: its name without folders and ending. */
export function sensorNameOf(fileName: string): string {
  const base = fileName.slice(fileName.lastIndexOf('/') + 1).replace(/\.csv$/i, '')
  return base.toLowerCase().replaceAll(/[^a-z]/g, '')
}

/** The first of some sensors that is there and has samples. */
export function firstSensor(sensors: Sensors, ...names: readonly string[]): Samples | undefined {
  return names.map((name) => sensors.get(name)).find((samples) => samples && samples.rows > 0)
}

const NANOSECONDS_PER_SECOND = 1e9

/**
 * Unix seconds of samples. Nanoseconds since 1970 are beyond 2^53, so a double is good to 0.26 microseconds: enough.
 * Without them the seconds since the recording began are added to `startS`.
 */
export function timesOf(samples: Samples, startS: number): Float64Array {
  if (samples.names.includes('time'))
    return samples.numbers('time').map((time) => time / NANOSECONDS_PER_SECOND)
  return samples.numbers('seconds_elapsed').map((elapsedS) => startS + elapsedS)
}
