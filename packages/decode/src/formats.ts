import { type Format, RecordingError } from '@backstride/recording'
import { decodeBackstride } from './backstride/decode-backstride.ts'
import { separatorOf } from './csv/read-csv.ts'
import type { Reading } from './draft.ts'
import { decodeFit } from './fit/decode-fit.ts'
import { isFit } from './fit/reader.ts'
import { decodeGpx } from './gpx/decode-gpx.ts'
import { decodePhyphoxCsv } from './phyphox/decode-phyphox.ts'
import { decodeSensorCsv, decodeSensorJson } from './sensor-logger/decode-sensor-logger.ts'
import { decodeSensorLog } from './sensorlog/decode-sensorlog.ts'
import { decodeTcx } from './tcx/decode-tcx.ts'

/** One format that a file can have. To add one, write its decoder and add a row to FORMATS. */
export interface FileFormat {
  readonly format: Format
  /** Whether the file is of this format, told by its content: its bytes and the text of its first ones. */
  readonly matches: (bytes: Uint8Array, opening: () => string) => boolean
  /** Throws a RecordingError for a file that gives nothing. */
  readonly decode: (bytes: Uint8Array, fileName: string) => Reading
}

/** In the order in which they are tried. */
export const FORMATS: readonly FileFormat[] = [
  { format: 'fit', matches: isFit, decode: decodeFit },
  { format: 'gpx', matches: (_, opening) => /<(\w+:)?gpx[\s>]/.test(opening()), decode: decodeGpx },
  {
    format: 'tcx',
    matches: (_, opening) => /<(\w+:)?TrainingCenterDatabase[\s>]/.test(opening()),
    decode: decodeTcx,
  },
  {
    format: 'apple-health',
    matches: (_, opening) => /<HealthData[\s>]|<!DOCTYPE HealthData/.test(opening()),
    decode: refuseHealthXml,
  },
  {
    format: 'backstride',
    matches: (_, opening) => /"format"\s*:\s*"backstride-recording"/.test(opening()),
    decode: decodeBackstride,
  },
  { format: 'sensor-logger', matches: (_, opening) => isSensorJson(opening()), decode: decodeSensorJson },
  {
    format: 'sensor-logger',
    matches: (_, opening) => hasColumn(opening(), /^seconds_elapsed$/),
    decode: decodeSensorCsv,
  },
  {
    format: 'ios-sensorlog',
    matches: (_, opening) => hasColumn(opening(), /^location\w+_since1970/),
    decode: decodeSensorLog,
  },
  {
    format: 'phyphox',
    matches: (_, opening) => hasColumn(opening(), /^(Time \(s\)|timestamps)$/),
    decode: decodePhyphoxCsv,
  },
]

function refuseHealthXml(): never {
  const advice = 'Upload the whole export.zip, which has the routes as well.'
  throw new RecordingError(
    'NOT_A_WORKOUT',
    `This is the list inside of an Apple Health export, without any route. ${advice}`,
  )
}

function isSensorJson(opening: string): boolean {
  return /^\s*\[\s*\{/.test(opening) && /"sensor"\s*:/.test(opening)
}

function hasColumn(opening: string, pattern: RegExp): boolean {
  const [header = ''] = opening.split('\n', 1)
  return header.split(separatorOf(header)).some((cell) => pattern.test(cell.trim().replaceAll('"', '')))
}
