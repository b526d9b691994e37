import { expect, test } from 'vitest'
import { bytesOf, recordingIn } from '../../fixtures/decoded.ts'
import { decode } from '../decode.ts'

const HEADER = [
  'loggingTime(txt)',
  'locationTimestamp_since1970(s)',
  'locationLatitude(WGS84)',
  'locationLongitude(WGS84)',
  'locationSpeed(m/s)',
  'locationCourse(°)',
  'locationHeadingTimestamp_since1970(s)',
  'locationTrueHeading(°)',
  'locationMagneticHeading(°)',
  'locationHeadingAccuracy(°)',
]
const START = 1_746_082_800

function log(rows: readonly (readonly (number | string)[])[], header = HEADER): Uint8Array {
  return bytesOf([header, ...rows].map((row) => row.join(',')).join('\n'))
}

const ROWS = [
  ['a', START, 50, 8, 1.2, 90, START + 0.1, 101, 97, 10],
  ['b', START, 50, 8, 1.2, 90, START + 0.2, 102, 98, 10],
  ['c', START + 1, 50.00001, 8, -1, -1, START + 0.2, 102, 98, 10],
]

test('values that stand in many rows are samples once', () => {
  const { position, heading, format } = recordingIn(decode(log(ROWS)))
  expect(format).toBe('ios-sensorlog')
  expect(position.timeS).toEqual(Float64Array.of(0, 1))
  expect(position.courseDeg).toEqual(Float64Array.of(90, Number.NaN))
  expect(heading).toMatchObject({
    timeS: Float64Array.of(0.1, 0.2),
    deg: Float64Array.of(101, 102),
    north: 'true',
  })
})

test('where true north is unknown, magnetic headings are turned to it', () => {
  const magnetic = ROWS.map((row) => row.with(7, -1))
  const { heading } = recordingIn(decode(log(magnetic)))
  expect(heading.source).toBe('ios-sensorlog:magnetic-heading')
  expect(heading.north).toBe('true')
  expect(heading.deg[0]).not.toBe(97)
})

test('names without units are known as well', () => {
  const bare = HEADER.map((name) => name.replace(/\(.*/, ''))
  expect(recordingIn(decode(log(ROWS, bare))).position.timeS.length).toBe(2)
})
