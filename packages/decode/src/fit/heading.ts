import { type HeadingStream, noStreams, type Warning } from '@backstride/recording'
import type { Clock } from './clock.ts'
import { compassOf } from './compass.ts'
import type { HeadingField } from './developer-fields.ts'
import { DEVELOPER_HEADING } from './messages.ts'
import { columnOf, type FitTables } from './tables.ts'

interface FitHeading {
  readonly stream: HeadingStream
  readonly warnings: readonly Warning[]
}

const RECORD = 20

/** The compass heading of a FIT file: a developer's field, else the raw sensors; empty where there is neither. */
export function fitHeading(tables: FitTables, field: HeadingField | undefined, clock: Clock): FitHeading {
  if (field) return { stream: developerHeading(tables, field, clock), warnings: [] }
  const { stream = noStreams().heading, warnings } = compassOf(tables, clock)
  return { stream, warnings }
}

function developerHeading(tables: FitTables, field: HeadingField, clock: Clock): HeadingStream {
  const values = columnOf(tables, RECORD, DEVELOPER_HEADING)
  const degrees = isRadians(field, values) ? values.map((value) => (value * 180) / Math.PI) : values
  return {
    timeS: clock.unixTimes(columnOf(tables, RECORD, 'timestamp')),
    deg: degrees,
    accuracyDeg: values.map(() => Number.NaN),
    // A Connect IQ compass gives true north unless a field says otherwise (Toybox.Sensor.Info.heading).
    north: /mag/i.test(field.name) ? 'magnetic' : 'true',
    source: `fit:developer:${field.name
      .trim()
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')}`,
  }
}

// Connect IQ gives radians; without a unit, values that never leave one turn of radians are taken as such.
function isRadians({ units }: HeadingField, values: Float64Array): boolean {
  if (/rad/i.test(units)) return true
  if (/deg|°/i.test(units)) return false
  return values.every((value) => Number.isNaN(value) || Math.abs(value) <= 2 * Math.PI)
}
