import type { Recording, Warning } from '@backstride/recording'
import geomagnetism from 'geomagnetism'

/**
 * Magnetic declination by the World Magnetic Model (NOAA/NCEI and BGS; WMM2015 to WMM2025), good to about half a
 * degree away from the poles.
 */

// The span of the models at hand. A date outside takes the model's edge, which errs by under 0.2 degrees a year.
const FIRST_MS = Date.UTC(2014, 11, 15, 12)
const LAST_MS = Date.UTC(2029, 10, 13)

/** East of true north is positive, degrees. */
export function declinationDeg(latitudeDeg: number, longitudeDeg: number, timeMs: number): number {
  const date = new Date(Math.min(LAST_MS, Math.max(FIRST_MS, timeMs)))
  return geomagnetism.model(date).point([latitudeDeg, longitudeDeg]).decl
}

interface TrueNorth {
  readonly recording: Recording
  readonly warnings: readonly Warning[]
}

/**
 * The recording with its heading counted from true north. One declination serves the whole file: over a day's walk it
 * changes by less than 0.1 degrees. Without a position the heading stays magnetic, and a warning says so.
 */
export function withTrueNorth(recording: Recording): TrueNorth {
  const { heading, position, startedAtMs } = recording
  if (heading.north === 'true' || heading.deg.length === 0) return { recording, warnings: [] }
  if (position.timeS.length === 0) return { recording, warnings: [HEADING_MAGNETIC] }
  const turnDeg = declinationDeg(position.latitudeDeg[0], position.longitudeDeg[0], startedAtMs)
  const deg = heading.deg.map((value) => (value + turnDeg + 360) % 360)
  return { recording: { ...recording, heading: { ...heading, deg, north: 'true' } }, warnings: [] }
}

const HEADING_MAGNETIC: Warning = {
  code: 'HEADING_MAGNETIC',
  message:
    'The compass counts from magnetic north, and without a position it cannot be turned to true north.',
}
