import {
  type HeadingStream,
  noStreams,
  type Pause,
  RecordingError,
  type Warning,
} from '@backstride/recording'
import { cadenceFrom } from '../cadence.ts'
import type { Draft, Reading } from '../draft.ts'
import { isSimulatedName } from '../simulated.ts'
import { sportOfWord } from '../sport-words.ts'
import { column } from '../table.ts'
import { readXml } from '../xml/read-xml.ts'
import { type GpxDocument, gpxListener } from './track-points.ts'

/** The recording of a GPX file: all its tracks, one after the other. */
export function decodeGpx(bytes: Uint8Array): Reading {
  const { document, listener } = gpxListener()
  const error = readXml(bytes, listener)
  refuseWithoutTrack(document, error)
  return { draft: draftOf(document), warnings: warningsOf(document), ...(error && { error }) }
}

function refuseWithoutTrack({ points, hasRoute }: GpxDocument, error: RecordingError | undefined): void {
  const isTimed = column(points, 'timeS').some((timeS) => !Number.isNaN(timeS))
  if (isTimed) return
  if (error) throw error
  if (points.rows > 0 || hasRoute) {
    throw new RecordingError(
      'PLANNED_WORKOUT',
      'This GPX file is a route without times, not a recorded workout. Export the activity itself.',
    )
  }
  throw new RecordingError(
    'NOT_A_WORKOUT',
    'This GPX file has no track, only waypoints or nothing. Export the activity itself.',
  )
}

function draftOf({ points, creator, type, headingKind, segments }: GpxDocument): Draft {
  const timeS = column(points, 'timeS')
  const sport = sportOfWord(type)
  return {
    ...noStreams(),
    format: 'gpx',
    sport,
    device: creator ? { name: creator } : {},
    isSimulated: isSimulatedName(creator),
    position: {
      timeS,
      latitudeDeg: column(points, 'latitudeDeg'),
      longitudeDeg: column(points, 'longitudeDeg'),
      elevationM: column(points, 'elevationM'),
      accuracyM: column(points, 'accuracyM'),
      speedMps: column(points, 'speedMps'),
      courseDeg: column(points, 'courseDeg'),
    },
    heading: headingOf({ timeS, deg: column(points, headingKind), headingKind }),
    heartRate: { timeS, bpm: column(points, 'heartRateBpm') },
    cadence: cadenceFrom(timeS, column(points, 'cadence'), sport),
    pauses: pausesBetween(segments, timeS),
  }
}

interface Headings {
  readonly timeS: Float64Array
  readonly deg: Float64Array
  readonly headingKind: GpxDocument['headingKind']
}

// OSMTracker writes the azimuth of the phone's sensors as it is; OsmAnd adds the declination before it writes.
function headingOf({ timeS, deg, headingKind }: Headings): HeadingStream {
  const isCompass = headingKind === 'compassDeg'
  return {
    timeS,
    deg,
    accuracyDeg: deg.map(() => Number.NaN),
    north: isCompass ? 'magnetic' : 'true',
    source: deg.every(Number.isNaN) ? '' : isCompass ? 'gpx:compass' : 'gpx:osmand:heading',
  }
}

function pausesBetween(segments: readonly number[], timeS: Float64Array): Pause[] {
  return segments
    .filter((row) => row > 0 && row < timeS.length)
    .map((row) => ({ startS: timeS[row - 1], endS: timeS[row] }))
    .filter(({ startS, endS }) => endS > startS)
}

function warningsOf({ untrustedHeadings }: GpxDocument): Warning[] {
  if (untrustedHeadings === 0) return []
  const message =
    'A field called heading was not taken for a compass: in such files it is the direction of travel.'
  return [{ code: 'HEADING_NOT_TRUSTED', message }]
}
