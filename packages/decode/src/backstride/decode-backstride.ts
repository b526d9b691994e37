import {
  type HeadingStream,
  type Lap,
  noStreams,
  RecordingError,
  type Sport,
  type WornOn,
} from '@backstride/recording'
import type { Draft, Reading } from '../draft.ts'
import { unixSeconds } from '../iso-time.ts'
import { parseJson } from '../parse-json.ts'
import { isSimulatedName } from '../simulated.ts'
import {
  choiceOf,
  columnOf,
  type Fields,
  fieldsOf,
  isFields,
  listOf,
  numberOf,
  textOf,
  wrong,
} from './fields.ts'

const VERSION = 1
const SPORTS: readonly Sport[] = ['walking', 'running', 'cycling', 'other', 'unknown']
const WORN_ON: readonly WornOn[] = ['wrist', 'chest', 'waist', 'hand', 'pocket', 'head']

/** The recording of a Backstride file. A field of the wrong kind is an error that names it. */
export function decodeBackstride(bytes: Uint8Array): Reading {
  return { draft: draftOf(parsed(bytes)), warnings: [] }
}

function parsed(bytes: Uint8Array): Fields {
  const json: unknown = parseJson(bytes)
  if (!isFields(json)) throw wrong('(all)', 'an object')
  if (json.version === VERSION) return json
  throw new RecordingError(
    'UNSUPPORTED_VERSION',
    'The Backstride recording is of a version that is not known here (field version). Bring Backstride up to date.',
  )
}

function draftOf(file: Fields): Draft {
  const startS = unixSeconds(textOf(file, 'startedAt', 'startedAt') ?? '')
  if (Number.isNaN(startS)) throw wrong('startedAt', 'a date and time such as 2026-05-01T07:00:00.000Z')
  const device = fieldsOf(file, 'device', 'device') ?? {}
  const name = textOf(device, 'name', 'device.name')
  const id = textOf(device, 'id', 'device.id')
  const wornOn = choiceOf(device, 'wornOn', 'device.wornOn', WORN_ON)
  const stream = <Name extends string>(
    at: string,
    required: readonly Name[],
    optional: readonly Name[] = [],
  ) => streamOf(file, at, startS, required, optional)
  return {
    ...noStreams(),
    format: 'backstride',
    startS,
    sport: choiceOf(file, 'sport', 'sport', SPORTS) ?? 'unknown',
    device: { ...(name && { name }), ...(id && { id }), ...(wornOn && { wornOn }) },
    isSimulated: file.simulated === true || isSimulatedName(name),
    position: stream(
      'position',
      ['latitudeDeg', 'longitudeDeg'],
      ['elevationM', 'accuracyM', 'speedMps', 'courseDeg'],
    ),
    heading: headingOf(file, stream('heading', ['deg'], ['accuracyDeg'])),
    heartRate: stream('heartRate', ['bpm']),
    cadence: stream('cadence', ['stepsPerMinute']),
    speed: stream('speed', ['speedMps']),
    laps: listOf(file, 'laps', 'laps').map((lap, k) => lapOf(lap, `laps[${k}]`, startS)),
  }
}

function streamOf<Name extends string>(
  file: Fields,
  at: string,
  startS: number,
  required: readonly Name[],
  optional: readonly Name[],
): Record<'timeS' | Name, Float64Array> {
  const fields = fieldsOf(file, at, at) ?? {}
  const length = listOf(fields, 'timeS', `${at}.timeS`).length
  const timeS = columnOf(fields, 'timeS', `${at}.timeS`, length, true).map((time) => startS + time)
  const columns = [...required, ...optional].map((name) => [
    name,
    columnOf(fields, name, `${at}.${name}`, length, required.includes(name)),
  ])
  return { timeS, ...Object.fromEntries(columns) }
}

function headingOf(
  file: Fields,
  columns: Pick<HeadingStream, 'timeS' | 'deg' | 'accuracyDeg'>,
): HeadingStream {
  const fields = fieldsOf(file, 'heading', 'heading') ?? {}
  const north = choiceOf(fields, 'north', 'heading.north', ['true', 'magnetic'])
  if (columns.timeS.length > 0 && north === undefined) throw wrong('heading.north', 'one of true, magnetic')
  const mountOffsetDeg = numberOf(fields, 'mountOffsetDeg', 'heading.mountOffsetDeg')
  const source = textOf(fields, 'source', 'heading.source') ?? 'compass'
  return {
    ...columns,
    north: north ?? 'true',
    source: columns.timeS.length > 0 ? `backstride:${source}` : '',
    ...(mountOffsetDeg !== undefined && { mountOffsetDeg }),
  }
}

function lapOf(lap: unknown, path: string, originS: number): Lap {
  if (!isFields(lap)) throw wrong(path, 'an object')
  const startS = numberOf(lap, 'startS', `${path}.startS`)
  const endS = numberOf(lap, 'endS', `${path}.endS`)
  if (startS === undefined || endS === undefined || endS < startS)
    throw wrong(path, 'a startS and an endS not before it')
  const direction = choiceOf(lap, 'direction', `${path}.direction`, ['forward', 'backward'])
  return { startS: originS + startS, endS: originS + endS, ...(direction && { direction }) }
}
