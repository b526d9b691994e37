import type { Recording } from '@backstride/recording'
import { type Row, rowsAt } from './rows.ts'
import { SIMULATOR_NAME } from './simulator-name.ts'
import { element, isoTime } from './xml.ts'

/**
 * The recording as GPX 1.1: one point for each position, heart rate and cadence in Garmin's TrackPointExtension, the
 * heading as OSMTracker for Android writes its `<compass>`. GPX has no laps.
 *
 * A recording without positions is a RangeError: GPX cannot hold it.
 */
export function gpxFile(recording: Recording): string {
  const { position, startedAtMs } = recording
  if (position.timeS.length === 0) throw new RangeError('GPX needs positions; this recording has none')
  const points = rowsAt(recording, [...position.timeS]).map((row) => point(row, startedAtMs))
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="${SIMULATOR_NAME}" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
<metadata><time>${isoTime(startedAtMs, 0)}</time></metadata>
<trk><name>Simulated walk</name><type>${recording.sport}</type><trkseg>
${points.join('\n')}
</trkseg></trk>
</gpx>
`
}

function point(row: Row, startedAtMs: number): string {
  const extension =
    element('gpxtpx:hr', row.bpm, 0) + element('gpxtpx:cad', Math.round(row.stepsPerMinute / 2), 0)
  const extensions =
    element('speed', row.speedMps, 3) +
    element('compass', row.headingDeg, 2) +
    element('compass_accuracy', row.headingAccuracyDeg, 0) +
    (extension && `<gpxtpx:TrackPointExtension>${extension}</gpxtpx:TrackPointExtension>`)
  const inside =
    element('ele', row.elevationM, 2) +
    `<time>${isoTime(startedAtMs, row.timeS)}</time>` +
    (extensions && `<extensions>${extensions}</extensions>`)
  return `<trkpt lat="${row.latitudeDeg.toFixed(8)}" lon="${row.longitudeDeg.toFixed(8)}">${inside}</trkpt>`
}
