/**
 * A FIT activity (Flexible and Interoperable Data Transfer protocol and profile, Garmin): a record a second, a lap a bout,
 * a session. The direction is a developer field of the records, as the profile has none for it.
 */

import { type FieldLayout, type FitWriter, fitWriter, type MessageLayout } from './fit-writer.ts'
import type { Direction, Walk } from './walk.ts'

/** What the developer field `direction` holds, by its place. */
const DIRECTIONS: readonly Direction[] = ['unknown', 'forward', 'backward', 'sideways', 'standing']

/** Seconds from 1970 to 1989-12-31T00:00:00Z, where FIT counts from. */
const FIT_EPOCH_S = 631065600
const SEMICIRCLES_PER_DEG = 2 ** 31 / 180

// Values of the FIT profile's types file, manufacturer, sport, activity, event and event_type.
const ACTIVITY_FILE = 4
const DEVELOPMENT = 255
const SPORTS: Readonly<Record<string, number>> = { running: 1, cycling: 2, walking: 11 }
const GENERIC = 0
const MANUAL = 0
const TIMER = 0
const ACTIVITY_EVENT = 26
const START = 0
const STOP = 1
const STOP_ALL = 4
const UINT8_CODE = 0x02

const TIMESTAMP: FieldLayout = { number: 253, type: 'uint32' }
const FILE_ID: MessageLayout = {
  local: 1,
  global: 0,
  fields: [
    { number: 0, type: 'enum' },
    { number: 1, type: 'uint16' },
    { number: 4, type: 'uint32' },
    { number: 8, type: 'string', count: 'Backstride'.length + 1 },
  ],
}
const DEVELOPER: MessageLayout = {
  local: 2,
  global: 207,
  fields: [
    { number: 1, type: 'byte', count: 16 },
    { number: 3, type: 'uint8' },
  ],
}
const FIELD_DESCRIPTION: MessageLayout = {
  local: 3,
  global: 206,
  fields: [
    { number: 0, type: 'uint8' },
    { number: 1, type: 'uint8' },
    { number: 2, type: 'uint8' },
    { number: 3, type: 'string', count: 'direction'.length + 1 },
  ],
}
const EVENT: MessageLayout = {
  local: 4,
  global: 21,
  fields: [TIMESTAMP, { number: 0, type: 'enum' }, { number: 1, type: 'enum' }],
}
const RECORD: MessageLayout = {
  local: 0,
  global: 20,
  fields: [
    TIMESTAMP,
    { number: 0, type: 'sint32', scale: SEMICIRCLES_PER_DEG },
    { number: 1, type: 'sint32', scale: SEMICIRCLES_PER_DEG },
    { number: 78, type: 'uint32', scale: 5, offset: 2500 },
    { number: 3, type: 'uint8' },
    { number: 73, type: 'uint32', scale: 1000 },
    { number: 0, type: 'uint8', developerIndex: 0 },
  ],
}
const STRETCH: readonly FieldLayout[] = [
  TIMESTAMP,
  { number: 2, type: 'uint32' },
  { number: 7, type: 'uint32', scale: 1000 },
  { number: 8, type: 'uint32', scale: 1000 },
  { number: 9, type: 'uint32', scale: 100 },
]
const LAP: MessageLayout = { local: 5, global: 19, fields: STRETCH }
const SESSION: MessageLayout = {
  local: 6,
  global: 18,
  fields: [
    ...STRETCH,
    { number: 5, type: 'enum' },
    { number: 6, type: 'enum' },
    { number: 25, type: 'uint16' },
    { number: 26, type: 'uint16' },
  ],
}
const ACTIVITY: MessageLayout = {
  local: 7,
  global: 34,
  fields: [
    TIMESTAMP,
    { number: 0, type: 'uint32', scale: 1000 },
    { number: 1, type: 'uint16' },
    { number: 2, type: 'enum' },
    { number: 3, type: 'enum' },
    { number: 4, type: 'enum' },
  ],
}

/**
 * The bytes of the file. FIT counts whole seconds, so the start is rounded to one; positions to a centimetre, heart rate to
 * a beat, height to 0.2 m, speed to 1 mm/s. A workout without bouts is one lap.
 */
export function fitActivityOf(walk: Walk): Uint8Array {
  const writer = fitWriter(true)
  const startS = Math.round(Date.parse(walk.startedAt) / 1000) - FIT_EPOCH_S
  const endS = startS + walk.series.direction.length
  writer.define(FILE_ID)
  writer.write(FILE_ID, [ACTIVITY_FILE, DEVELOPMENT, startS, 'Backstride'])
  writer.define(DEVELOPER)
  writer.write(DEVELOPER, [[...new TextEncoder().encode('backstride.field')], 0])
  writer.define(FIELD_DESCRIPTION)
  writer.write(FIELD_DESCRIPTION, [0, 0, UINT8_CODE, 'direction'])
  writer.define(EVENT)
  writer.write(EVENT, [startS, TIMER, START])
  writeRecords(writer, walk, startS)
  writer.write(EVENT, [endS, TIMER, STOP_ALL])
  writeSummaries(writer, walk, startS)
  return writer.finish()
}

function writeRecords(writer: FitWriter, { series }: Walk, startS: number): void {
  const { latitudeDeg, longitudeDeg, elevationM, heartRateBpm, speedMps, direction } = series
  writer.define(RECORD)
  direction.forEach((value, second) => {
    const columns = [latitudeDeg, longitudeDeg, elevationM, heartRateBpm, speedMps]
    const measured = columns.map((column) => column[second] ?? Number.NaN)
    writer.write(RECORD, [startS + second, ...measured, DIRECTIONS.indexOf(value)])
  })
}

function writeSummaries(writer: FitWriter, { series, bouts, sport }: Walk, startS: number): void {
  const durationS = series.direction.length
  const whole = { startS: 0, endS: durationS, distanceM: Number.NaN }
  const laps = bouts.length > 0 ? bouts : [whole]
  const stretch = (lap: typeof whole) => {
    const lastsS = lap.endS - lap.startS
    return [startS + lap.endS, startS + lap.startS, lastsS, lastsS, lap.distanceM]
  }
  writer.define(LAP)
  for (const lap of laps) writer.write(LAP, stretch(lap))
  writer.define(SESSION)
  writer.write(SESSION, [...stretch(whole), SPORTS[sport] ?? GENERIC, GENERIC, 0, laps.length])
  writer.define(ACTIVITY)
  writer.write(ACTIVITY, [startS + durationS, durationS, 1, MANUAL, ACTIVITY_EVENT, STOP])
}
