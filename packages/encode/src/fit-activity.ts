/**
 * A FIT activity (Flexible and Interoperable Data Transfer protocol and profile, Garmin): a record a second, a lap a bout,
 * a session. The direction is a developer field of the records, as the profile has none for it.
 */

import { FIT_EPOCH_S, FIT_MESSAGES, FIT_VALUES, SEMICIRCLES_PER_DEG, TIMESTAMP } from './fit-profile.ts'
import { type FitWriter, fitWriter, type MessageLayout } from './fit-writer.ts'
import type { Direction, Walk } from './walk.ts'

/** What the developer field `direction` holds, by its place. */
const DIRECTIONS: readonly Direction[] = ['unknown', 'forward', 'backward', 'sideways', 'standing']

/** Values of the profile's type `sport`. */
const SPORTS: Readonly<Record<string, number>> = { running: 1, cycling: 2, walking: 11 }
const UINT8_CODE = 0x02

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
const DEVELOPER: MessageLayout = { local: 2, ...FIT_MESSAGES.developerDataId }
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
const EVENT: MessageLayout = { local: 4, ...FIT_MESSAGES.event }
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
const LAP: MessageLayout = { local: 5, ...FIT_MESSAGES.lap }
const SESSION: MessageLayout = { local: 6, ...FIT_MESSAGES.session }
const ACTIVITY: MessageLayout = { local: 7, ...FIT_MESSAGES.activity }

/**
 * The bytes of the file. FIT counts whole seconds, so the start is rounded to one; positions to a centimetre, heart rate to
 * a beat, height to 0.2 m, speed to 1 mm/s. A workout without bouts is one lap.
 */
export function fitActivityOf(walk: Walk): Uint8Array {
  const writer = fitWriter(true)
  const startS = Math.round(Date.parse(walk.startedAt) / 1000) - FIT_EPOCH_S
  const endS = startS + walk.series.direction.length
  writer.define(FILE_ID)
  writer.write(FILE_ID, [FIT_VALUES.activityFile, FIT_VALUES.development, startS, 'Backstride'])
  writer.define(DEVELOPER)
  writer.write(DEVELOPER, [[...new TextEncoder().encode('backstride.field')], 0])
  writer.define(FIELD_DESCRIPTION)
  writer.write(FIELD_DESCRIPTION, [0, 0, UINT8_CODE, 'direction'])
  writer.define(EVENT)
  writer.write(EVENT, [startS, FIT_VALUES.timer, FIT_VALUES.start])
  writeRecords(writer, walk, startS)
  writer.write(EVENT, [endS, FIT_VALUES.timer, FIT_VALUES.stopAll])
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
  writer.write(SESSION, [
    ...stretch(whole),
    SPORTS[sport] ?? FIT_VALUES.generic,
    FIT_VALUES.generic,
    0,
    laps.length,
  ])
  writer.define(ACTIVITY)
  writer.write(ACTIVITY, [
    startS + durationS,
    durationS,
    1,
    FIT_VALUES.manual,
    FIT_VALUES.activityEvent,
    FIT_VALUES.stop,
  ])
}
