import { durationOf, type Lap, type Recording } from '@backstride/recording'
import { type Row, rowsAt, wholeSeconds } from './rows.ts'
import { SIMULATOR_NAME } from './simulator-name.ts'
import { element, isoTime } from './xml.ts'

/**
 * The recording as TCX: one track point at each whole second, speed and cadence in Garmin's ActivityExtension, laps
 * with their stated direction as notes. TCX has no place for a heading, and no walking: its sport is `Other`.
 */
export function tcxFile(recording: Recording): string {
  const { startedAtMs } = recording
  const rows = rowsAt(recording, wholeSeconds(recording))
  const laps = recording.laps.length > 0 ? recording.laps : [{ startS: 0, endS: durationOf(recording) }]
  const last = laps.length - 1
  const written = laps.map((lap, k) => {
    const within = rows.filter(({ timeS }) => timeS >= lap.startS && (timeS < lap.endS || k === last))
    return lapElement(lap, within, startedAtMs)
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<Activities><Activity Sport="Other"><Id>${isoTime(startedAtMs, 0)}</Id>
${written.join('\n')}
<Creator xsi:type="Device_t"><Name>${SIMULATOR_NAME}</Name><UnitId>0</UnitId><ProductID>0</ProductID></Creator>
</Activity></Activities>
</TrainingCenterDatabase>
`
}

function lapElement(lap: Lap, rows: readonly Row[], startedAtMs: number): string {
  const distanceM = (rows.at(-1)?.distanceM ?? 0) - (rows[0]?.distanceM ?? 0)
  return `<Lap StartTime="${isoTime(startedAtMs, lap.startS)}"><TotalTimeSeconds>${lap.endS - lap.startS}</TotalTimeSeconds>${element('DistanceMeters', distanceM, 2)}<Calories>0</Calories><Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod>
<Track>
${rows.map((row) => trackpoint(row, startedAtMs)).join('\n')}
</Track>${lap.direction ? `<Notes>${lap.direction}</Notes>` : ''}</Lap>`
}

function trackpoint(row: Row, startedAtMs: number): string {
  const place =
    element('LatitudeDegrees', row.latitudeDeg, 8) + element('LongitudeDegrees', row.longitudeDeg, 8)
  const extension =
    element('ns3:Speed', row.speedMps, 3) + element('ns3:RunCadence', Math.round(row.stepsPerMinute / 2), 0)
  return [
    `<Trackpoint><Time>${isoTime(startedAtMs, row.timeS)}</Time>`,
    place && `<Position>${place}</Position>`,
    element('AltitudeMeters', row.elevationM, 2),
    element('DistanceMeters', row.distanceM, 2),
    Number.isNaN(row.bpm) ? '' : `<HeartRateBpm>${element('Value', row.bpm, 0)}</HeartRateBpm>`,
    extension && `<Extensions><ns3:TPX>${extension}</ns3:TPX></Extensions>`,
    '</Trackpoint>',
  ].join('')
}
