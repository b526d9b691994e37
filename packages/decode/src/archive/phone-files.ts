import type { Format } from '@backstride/recording'
import type { Reading } from '../draft.ts'
import { decodePhyphoxFiles } from '../phyphox/decode-phyphox.ts'
import { decodeSensorFiles } from '../sensor-logger/decode-sensor-logger.ts'

/** A folder of CSV files, one per sensor, that is one recording. */
export interface PhoneExport {
  readonly format: Format
  /** The names of the files that belong to it. */
  readonly names: readonly string[]
  readonly decode: (files: ReadonlyMap<string, Uint8Array>) => Reading
}

// Files that only their app writes, then those that hold a stream. phyphox has no file of its own beside meta/time.csv.
const SENSOR_LOGGER =
  /(^|\/)(TotalAcceleration|Orientation|Compass|Annotation|WatchCompass|WristMotion|Metadata)\.csv$/i
const PHYPHOX = /(^|\/)(Location|Magnetometer|Accelerometer|Accelerometer \(.*\))\.csv$/i

/** The phone recording that the files of an archive make up; undefined when they are no phone's. */
export function phoneExportOf(names: readonly string[]): PhoneExport | undefined {
  const tables = names.filter((name) => /\.csv$/i.test(name))
  if (tables.some((name) => SENSOR_LOGGER.test(name))) {
    return { format: 'sensor-logger', names: tables, decode: decodeSensorFiles }
  }
  if (
    tables.filter((name) => PHYPHOX.test(name)).length >= 2 ||
    tables.some((name) => /(^|\/)meta\/time\.csv$/.test(name))
  ) {
    return { format: 'phyphox', names: tables, decode: decodePhyphoxFiles }
  }
  return undefined
}
