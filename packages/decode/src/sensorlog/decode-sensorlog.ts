/**
 * SensorLog for iOS (Bernd Thomas): one CSV with a row per sample of the fastest sensor and the latest value of all
 * others beside it. Headings are Core Location's (CLHeading), the course is CLLocation's; negative means invalid.
 */
import { type HeadingStream, noStreams } from '@backstride/recording'
import { readCsv, type Samples } from '../csv/read-csv.ts'
import type { Reading } from '../draft.ts'
import { keepRows } from '../rows.ts'
import { textOf } from '../text.ts'

/** The recording of a SensorLog CSV file. */
export function decodeSensorLog(bytes: Uint8Array): Reading {
  const samples = readCsv(textOf(bytes))
  const column = (name: string) => columnOf(samples, name)
  const fixes = {
    timeS: column('locationTimestamp_since1970'),
    latitudeDeg: column('locationLatitude'),
    longitudeDeg: column('locationLongitude'),
    elevationM: column('locationAltitude'),
    accuracyM: column('locationHorizontalAccuracy'),
    speedMps: column('locationSpeed'),
    courseDeg: column('locationCourse'),
  }
  return {
    warnings: [],
    draft: {
      ...noStreams(),
      format: 'ios-sensorlog',
      sport: 'unknown',
      device: {},
      isSimulated: false,
      position: keepRows(fixes, (k) => isNew(fixes.timeS, k)),
      heading: headingOf(column),
    },
  }
}

function headingOf(column: (name: string) => Float64Array): HeadingStream {
  const trueDeg = column('locationTrueHeading')
  const isTrue = trueDeg.some((deg) => deg >= 0)
  const deg = isTrue ? trueDeg : column('locationMagneticHeading')
  const stream = {
    timeS: column('locationHeadingTimestamp_since1970'),
    deg,
    accuracyDeg: column('locationHeadingAccuracy'),
    north: isTrue ? 'true' : 'magnetic',
    source: isTrue ? 'ios-sensorlog:true-heading' : 'ios-sensorlog:magnetic-heading',
  } as const
  const kept = keepRows(stream, (k) => deg[k] >= 0 && isNew(stream.timeS, k))
  return kept.timeS.length > 0 ? kept : noStreams().heading
}

// Values stand in every row until the next one comes; 0 stands before the first.
function isNew(timeS: Float64Array, k: number): boolean {
  return timeS[k] > 0 && timeS[k] !== timeS[k - 1]
}

// Names carry their unit in brackets, which older versions left out.
function columnOf(samples: Samples, name: string): Float64Array {
  return samples.numbers(samples.names.find((full) => full.replace(/\s*\(.*$/, '') === name) ?? name)
}
