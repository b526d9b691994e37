import { noStreams, RecordingError } from '@backstride/recording'
import { cadenceFrom } from '../cadence.ts'
import type { Draft, Reading } from '../draft.ts'
import { keepRows } from '../rows.ts'
import { isSimulatedName } from '../simulated.ts'
import { sportOfWord } from '../sport-words.ts'
import { column } from '../table.ts'
import { readXml } from '../xml/read-xml.ts'
import { type TcxDocument, tcxListener } from './track-points.ts'

/** The recording of a TCX file: all its activities, one after the other. */
export function decodeTcx(bytes: Uint8Array): Reading {
  const { document, listener } = tcxListener()
  const error = readXml(bytes, listener)
  if (document.points.rows === 0) throw error ?? refusal(document)
  return { draft: draftOf(document), warnings: [], ...(error && { error }) }
}

function refusal({ hasCourse, hasActivity }: TcxDocument): RecordingError {
  if (hasActivity)
    return new RecordingError(
      'NO_SAMPLES',
      'The activity in this TCX file has no track points. Export it as FIT or GPX.',
    )
  return hasCourse
    ? new RecordingError(
        'PLANNED_WORKOUT',
        'This TCX file is a course or a plan, not a recorded workout. Export the activity itself.',
      )
    : new RecordingError('NOT_A_WORKOUT', 'This TCX file holds no activity. Export the activity itself.')
}

function draftOf({ points, sport: stated, device, laps, kcal }: TcxDocument): Draft {
  // The schema's Other says that the sport is none it has a word for, which walking is.
  const sport = stated === 'Other' ? 'unknown' : sportOfWord(stated)
  const of = (name: (typeof points.names)[number]) => column(points, name)
  const timeS = of('timeS')
  const speedMps = of('speedMps')
  const fixes = {
    timeS,
    latitudeDeg: of('latitudeDeg'),
    longitudeDeg: of('longitudeDeg'),
    elevationM: of('elevationM'),
    accuracyM: new Float64Array(timeS.length).fill(Number.NaN),
    speedMps,
    courseDeg: new Float64Array(timeS.length).fill(Number.NaN),
  }
  const hasPlace = (k: number) => !Number.isNaN(fixes.latitudeDeg[k] + fixes.longitudeDeg[k])
  return {
    ...noStreams(),
    format: 'tcx',
    sport,
    device: device ? { name: device } : {},
    isSimulated: isSimulatedName(device),
    position: keepRows(fixes, hasPlace),
    speed: keepRows({ timeS, speedMps }, (k) => !hasPlace(k)),
    heartRate: { timeS, bpm: of('heartRateBpm') },
    cadence: cadenceFrom(timeS, of('cadence'), sport),
    laps,
    ...(kcal > 0 && { sourceKcal: kcal }),
  }
}
