/**
 * phyphox (RWTH Aachen): one CSV per sensor, named columns with units, times in seconds since the experiment began,
 * and in newer versions `meta/time.csv` that says when that was. It has no heading; that is computed.
 */
import { type HeadingStream, noStreams, type PositionStream, RecordingError } from '@backstride/recording'
import { type Axes, tiltCompensated } from '../compass/tilt.ts'
import { readCsv, type Samples } from '../csv/read-csv.ts'
import type { Reading } from '../draft.ts'
import { textOf } from '../text.ts'

/** The recording of one phyphox CSV file. */
export function decodePhyphoxCsv(bytes: Uint8Array, fileName: string): Reading {
  return decodePhyphoxFiles(new Map([[fileName, bytes]]))
}

/** The recording of the CSV files of one phyphox experiment, by file name. */
export function decodePhyphoxFiles(files: ReadonlyMap<string, Uint8Array>): Reading {
  const tables = [...files].map(([name, bytes]) => ({ name, samples: readCsv(textOf(bytes)) }))
  const startS = startOf(tables)
  const find = (is: (table: Named) => boolean) => tables.find(is)?.samples
  const location = find(isLocation)
  const magnetometer = find(isMagnetometer)
  const accelerometer = find(isAccelerometer)
  const none = noStreams()
  if (!location && !(magnetometer && accelerometer)) {
    throw new RecordingError(
      'NO_SAMPLES',
      'The phyphox file has neither a location nor a compass. Record location, magnetometer and acceleration (with g), and export them together.',
    )
  }
  return {
    warnings: [],
    draft: {
      ...none,
      format: 'phyphox',
      sport: 'unknown',
      device: {},
      isSimulated: false,
      isClockRelative: startS === undefined,
      startS: startS ?? 0,
      position: location ? positionOf(location, startS ?? 0) : none.position,
      heading:
        magnetometer && accelerometer ? headingOf(magnetometer, accelerometer, startS ?? 0) : none.heading,
    },
  }
}

interface Named {
  readonly name: string
  readonly samples: Samples
}

function isLocation({ samples }: Named): boolean {
  return has(samples, /^lat/i) && has(samples, /^lon/i)
}

function isMagnetometer({ name, samples }: Named): boolean {
  return has(samples, /[µμu]T\)/) || (/magnet/i.test(name) && has(samples, /^x$/i))
}

// Linear acceleration is without gravity and says nothing about up.
function isAccelerometer({ name, samples }: Named): boolean {
  if (/linear|without/i.test(name) || has(samples, /linear/i)) return false
  return has(samples, /m\/s\^?[2²]\)/) || (/acceler/i.test(name) && has(samples, /^x$/i))
}

function startOf(tables: readonly Named[]): number | undefined {
  const times = tables.find(({ samples }) => samples.names.includes('experiment time'))?.samples
  if (!times) return undefined
  const row = times.texts('event').indexOf('START')
  return row < 0 ? undefined : times.numbers('system time')[row] - times.numbers('experiment time')[row]
}

function has({ names }: Samples, pattern: RegExp): boolean {
  return names.some((name) => pattern.test(name))
}

function column(samples: Samples, pattern: RegExp): Float64Array {
  return samples.numbers(samples.names.find((name) => pattern.test(name)) ?? '')
}

function positionOf(samples: Samples, startS: number): PositionStream {
  return {
    timeS: timesOf(samples, startS),
    latitudeDeg: column(samples, /^lat/i),
    longitudeDeg: column(samples, /^lon/i),
    elevationM: column(samples, /^(height|altitude)/i),
    accuracyM: column(samples, /^horizontal/i),
    speedMps: column(samples, /^(velocity|speed)/i),
    courseDeg: column(samples, /^direction/i),
  }
}

function headingOf(magnetometer: Samples, accelerometer: Samples, startS: number): HeadingStream {
  const { timeS, deg } = tiltCompensated(axesOf(magnetometer, startS), axesOf(accelerometer, startS), 1)
  return {
    timeS,
    deg,
    accuracyDeg: deg.map(() => Number.NaN),
    north: 'magnetic',
    source: 'phyphox:magnetometer',
  }
}

function axesOf(samples: Samples, startS: number): Axes {
  return {
    timeS: timesOf(samples, startS),
    x: column(samples, /(^|\s)x(\s|$)/i),
    y: column(samples, /(^|\s)y(\s|$)/i),
    z: column(samples, /(^|\s)z(\s|$)/i),
  }
}

function timesOf(samples: Samples, startS: number): Float64Array {
  return column(samples, /^time/i).map((timeS) => startS + timeS)
}
