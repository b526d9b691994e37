import {
  FIT_EPOCH_S,
  FIT_MESSAGES,
  FIT_VALUES,
  type FieldLayout,
  type FitWriter,
  fitWriter,
  type MessageLayout,
  SEMICIRCLES_PER_DEG,
  TIMESTAMP,
} from '@backstride/encode'
import { durationOf, type Recording } from '@backstride/recording'
import { radians } from '../angle.ts'
import { calibrationMessages, sensorMessages } from './fit-sensors.ts'
import { type Row, rowsAt, wholeSeconds } from './rows.ts'
import { SIMULATOR_NAME } from './simulator-name.ts'

export interface FitOptions {
  /** The byte order of all messages; Garmin's devices write little-endian ones. */
  readonly isBigEndian?: boolean
  /** Record messages without a timestamp of their own, as some small devices write them. */
  readonly hasCompressedTimestamps?: boolean
  /** How the heading is written: the field of a Connect IQ app in radians, in degrees, raw sensors, or not at all. */
  readonly heading?: 'radians' | 'degrees' | 'sensors' | 'none'
}

const FILE_ID: MessageLayout = {
  local: 4,
  global: 0,
  fields: [
    { number: 0, type: 'enum' },
    { number: 1, type: 'uint16' },
    { number: 2, type: 'uint16' },
    { number: 3, type: 'uint32z' },
    { number: 4, type: 'uint32' },
    { number: 8, type: 'string', count: SIMULATOR_NAME.length + 1 },
  ],
}
const EVENT: MessageLayout = { local: 5, ...FIT_MESSAGES.event }
const LAP: MessageLayout = { local: 6, ...FIT_MESSAGES.lap }
const SESSION: MessageLayout = { local: 7, ...FIT_MESSAGES.session }
const ACTIVITY: MessageLayout = { local: 8, ...FIT_MESSAGES.activity }

/** Fields of a record and what they are filled with. A field that nobody measured is not in the file. */
const RECORD_FIELDS: readonly { readonly layout: FieldLayout; readonly value: (row: Row) => number }[] = [
  { layout: { number: 0, type: 'sint32', scale: SEMICIRCLES_PER_DEG }, value: (row) => row.latitudeDeg },
  { layout: { number: 1, type: 'sint32', scale: SEMICIRCLES_PER_DEG }, value: (row) => row.longitudeDeg },
  { layout: { number: 78, type: 'uint32', scale: 5, offset: 2500 }, value: (row) => row.elevationM },
  { layout: { number: 73, type: 'uint32', scale: 1000 }, value: (row) => row.speedMps },
  { layout: { number: 5, type: 'uint32', scale: 100 }, value: (row) => row.distanceM },
  { layout: { number: 31, type: 'uint8' }, value: (row) => Math.min(254, row.accuracyM) },
  { layout: { number: 3, type: 'uint8' }, value: (row) => row.bpm },
  // Cadence is in strides a minute, its fraction in a field of its own.
  { layout: { number: 4, type: 'uint8' }, value: (row) => Math.floor(row.stepsPerMinute / 2) },
  { layout: { number: 53, type: 'uint8', scale: 128 }, value: (row) => (row.stepsPerMinute / 2) % 1 },
]

const DEVELOPER: MessageLayout = { local: 9, ...FIT_MESSAGES.developerDataId }
const FIELD_DESCRIPTION: MessageLayout = {
  local: 10,
  global: 206,
  fields: [
    { number: 0, type: 'uint8' },
    { number: 1, type: 'uint8' },
    { number: 2, type: 'uint8' },
    { number: 3, type: 'string', count: 8 },
    { number: 8, type: 'string', count: 8 },
  ],
}
const FLOAT32_CODE = 0x88

/**
 * The recording as a FIT activity: one record at each whole second near which something was measured, laps, a session.
 * The stated direction of a lap has no place in FIT and is left out. Fractions of a second are lost but for sensors.
 */
export function fitFile(recording: Recording, options: FitOptions = {}): Uint8Array {
  const { isBigEndian = false, heading = 'radians' } = options
  const writer = fitWriter(!isBigEndian)
  const startS = Math.round(recording.startedAtMs / 1000) - FIT_EPOCH_S
  writer.define(FILE_ID)
  writer.write(FILE_ID, [
    FIT_VALUES.activityFile,
    FIT_VALUES.development,
    0,
    serialOf(recording),
    startS,
    SIMULATOR_NAME,
  ])
  writer.define(EVENT)
  writer.write(EVENT, [startS, FIT_VALUES.timer, FIT_VALUES.start])
  if (heading === 'radians' || heading === 'degrees') describeHeading(writer, heading)
  if (heading === 'sensors') calibrationMessages(writer, startS)
  const rows = rowsAt(recording, wholeSeconds(recording))
  writeRecords(writer, rows, startS, options)
  if (heading === 'sensors') sensorMessages(writer, recording.heading, startS)
  const endS = startS + Math.ceil(durationOf(recording))
  writer.write(EVENT, [endS, FIT_VALUES.timer, FIT_VALUES.stopAll])
  writeSummaries(writer, recording, rows, startS)
  return writer.finish()
}

/** A device's id is its serial number where it is one; 0 and more than 32 bits mean none. */
function serialOf({ device }: Recording): number {
  const serial = Number(device.id ?? Number.NaN)
  return Number.isInteger(serial) && serial > 0 && serial < 2 ** 32 ? serial : Number.NaN
}

function describeHeading(writer: FitWriter, units: 'radians' | 'degrees') {
  writer.define(DEVELOPER)
  writer.write(DEVELOPER, [[...new TextEncoder().encode('backstride.simul')], 0])
  writer.define(FIELD_DESCRIPTION)
  writer.write(FIELD_DESCRIPTION, [0, 0, FLOAT32_CODE, 'heading', units])
}

function writeRecords(writer: FitWriter, rows: readonly Row[], startS: number, options: FitOptions) {
  const { heading = 'radians', hasCompressedTimestamps = false } = options
  const measured = RECORD_FIELDS.filter(({ value }) => rows.some((row) => !Number.isNaN(value(row))))
  const own = measured.map(({ layout }) => layout)
  const developed: FieldLayout[] =
    heading === 'radians' || heading === 'degrees' ? [{ number: 0, type: 'float32', developerIndex: 0 }] : []
  const full: MessageLayout = { local: 0, global: 20, fields: [TIMESTAMP, ...own, ...developed] }
  const short: MessageLayout = { local: 1, global: 20, fields: [...own, ...developed] }
  const facing = (row: Row) => (heading === 'radians' ? radians(row.headingDeg) : row.headingDeg)
  writer.define(full)
  if (hasCompressedTimestamps) writer.define(short)
  rows.forEach((row, k) => {
    const values = [...measured.map(({ value }) => value(row)), ...developed.map(() => facing(row))]
    const timestamp = startS + row.timeS
    // Five bits roll over after 32 s.
    const isNear = k > 0 && row.timeS - rows[k - 1].timeS < 32
    if (hasCompressedTimestamps && isNear) writer.writeCompressed(short, timestamp, values)
    else writer.write(full, [timestamp, ...values])
  })
}

function writeSummaries(writer: FitWriter, recording: Recording, rows: readonly Row[], startS: number) {
  const durationS = durationOf(recording)
  const laps = recording.laps.length > 0 ? recording.laps : [{ startS: 0, endS: durationS }]
  const distanceTo = (timeS: number) => rows.findLast((row) => row.timeS <= timeS)?.distanceM ?? Number.NaN
  const stretch = (fromS: number, toS: number) => {
    const lastsS = toS - fromS
    return [startS + toS, startS + fromS, lastsS, lastsS, distanceTo(toS) - distanceTo(fromS)]
  }
  writer.define(LAP)
  for (const lap of laps) writer.write(LAP, stretch(lap.startS, lap.endS))
  const subSport = recording.position.timeS.length > 0 ? FIT_VALUES.generic : FIT_VALUES.treadmill
  writer.define(SESSION)
  writer.write(SESSION, [...stretch(0, durationS), FIT_VALUES.walking, subSport, 0, laps.length])
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
