/**
 * The FIT messages and fields that are read, by their global numbers (FIT profile). Values are raw / scale - offset.
 * A field may be one element of an array, or (`each`) give a row for every element, scalars being repeated.
 */

export interface Field {
  readonly name: string
  readonly number: number
  readonly scale?: number
  readonly offset?: number
  /** Which element of an array; the first unless said. */
  readonly element?: number
  readonly each?: boolean
  readonly packing?: 'packed12'
  readonly isText?: boolean
}

export interface Message {
  readonly fields: readonly Field[]
}

const TIMESTAMP: Field = { name: 'timestamp', number: 253 }

/** Degrees per semicircle is 180 / 2^31: a circle is the full range of a 32-bit integer. */
const SEMICIRCLES_PER_DEGREE = 2 ** 31 / 180

/** Where a developer's compass field goes, in the developer's own unit. It has no number in the profile. */
export const DEVELOPER_HEADING = 'developerHeading'
const NO_NUMBER = -1

const RECORD: Message = {
  fields: [
    TIMESTAMP,
    { name: 'latitudeDeg', number: 0, scale: SEMICIRCLES_PER_DEGREE },
    { name: 'longitudeDeg', number: 1, scale: SEMICIRCLES_PER_DEGREE },
    { name: 'altitudeM', number: 2, scale: 5, offset: 500 },
    { name: 'heartRateBpm', number: 3 },
    { name: 'cadence', number: 4 },
    { name: 'speedMps', number: 6, scale: 1000 },
    { name: 'compressedSpeedMps', number: 8, packing: 'packed12', scale: 100 },
    { name: 'accuracyM', number: 31 },
    { name: 'fractionalCadence', number: 53, scale: 128 },
    { name: 'enhancedSpeedMps', number: 73, scale: 1000 },
    { name: 'enhancedAltitudeM', number: 78, scale: 5, offset: 500 },
    { name: DEVELOPER_HEADING, number: NO_NUMBER },
  ],
}

const SENSOR_SAMPLES: readonly Field[] = [
  TIMESTAMP,
  { name: 'timestampMs', number: 0 },
  { name: 'sampleOffsetMs', number: 1, each: true },
  { name: 'x', number: 2, each: true },
  { name: 'y', number: 3, each: true },
  { name: 'z', number: 4, each: true },
  { name: 'calibratedX', number: 5, each: true },
  { name: 'calibratedY', number: 6, each: true },
  { name: 'calibratedZ', number: 7, each: true },
]

function elements(name: string, number: number, count: number, scale = 1): Field[] {
  return Array.from({ length: count }, (_, element) => ({
    name: `${name}${element}`,
    number,
    element,
    scale,
  }))
}

/** By global message number. */
export const MESSAGES: Readonly<Record<number, Message>> = {
  0: {
    fields: [
      { name: 'type', number: 0 },
      { name: 'manufacturer', number: 1 },
      { name: 'product', number: 2 },
      { name: 'serialNumber', number: 3 },
      { name: 'timeCreated', number: 4 },
      { name: 'productName', number: 8, isText: true },
    ],
  },
  12: { fields: [{ name: 'sport', number: 0 }] },
  18: {
    fields: [
      TIMESTAMP,
      { name: 'startTime', number: 2 },
      { name: 'sport', number: 5 },
      { name: 'calories', number: 11 },
    ],
  },
  19: { fields: [TIMESTAMP, { name: 'startTime', number: 2 }, { name: 'elapsedS', number: 7, scale: 1000 }] },
  20: RECORD,
  21: { fields: [TIMESTAMP, { name: 'event', number: 0 }, { name: 'eventType', number: 1 }] },
  23: {
    fields: [
      { name: 'deviceIndex', number: 0 },
      { name: 'manufacturer', number: 2 },
      { name: 'serialNumber', number: 3 },
      { name: 'product', number: 4 },
      { name: 'productName', number: 27, isText: true },
    ],
  },
  34: { fields: [TIMESTAMP, { name: 'localTimestamp', number: 5 }] },
  132: {
    fields: [
      TIMESTAMP,
      { name: 'fractionalS', number: 0, scale: 32_768 },
      { name: 'bpm', number: 6, each: true },
      { name: 'eventS', number: 9, scale: 1024, each: true },
      { name: 'eventTicks', number: 10, packing: 'packed12', each: true },
    ],
  },
  160: {
    fields: [
      TIMESTAMP,
      { name: 'timestampMs', number: 0 },
      { name: 'latitudeDeg', number: 1, scale: SEMICIRCLES_PER_DEGREE },
      { name: 'longitudeDeg', number: 2, scale: SEMICIRCLES_PER_DEGREE },
      { name: 'altitudeM', number: 3, scale: 5, offset: 500 },
      { name: 'speedMps', number: 4, scale: 1000 },
      // Called heading in the profile; it is the direction of the velocity.
      { name: 'courseDeg', number: 5, scale: 100 },
      { name: 'utcTimestamp', number: 6 },
      ...elements('velocityMps', 7, 2, 100),
    ],
  },
  162: {
    fields: [
      TIMESTAMP,
      { name: 'fractionalS', number: 0, scale: 32_768 },
      { name: 'systemS', number: 1 },
      { name: 'fractionalSystemS', number: 2, scale: 32_768 },
      { name: 'timestampMs', number: 4 },
      { name: 'systemMs', number: 5 },
    ],
  },
  165: { fields: SENSOR_SAMPLES },
  167: {
    fields: [
      TIMESTAMP,
      { name: 'sensor', number: 0 },
      { name: 'factor', number: 1 },
      { name: 'divisor', number: 2 },
      { name: 'levelShift', number: 3 },
      ...elements('offset', 4, 3),
      ...elements('matrix', 5, 9, 65_535),
    ],
  },
  206: {
    fields: [
      { name: 'developerIndex', number: 0 },
      { name: 'fieldNumber', number: 1 },
      { name: 'baseType', number: 2 },
      { name: 'fieldName', number: 3, isText: true },
      { name: 'scale', number: 6 },
      { name: 'offset', number: 7 },
      { name: 'units', number: 8, isText: true },
    ],
  },
  208: { fields: SENSOR_SAMPLES },
}
