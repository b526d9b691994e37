import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bytesOf, codesIn, errorIn, recordingIn } from '../../fixtures/decoded.ts'
import { decode } from '../decode.ts'

const LOCATION =
  '"Time (s)","Latitude (°)","Longitude (°)","Height (m)","Velocity (m/s)","Direction (°)","Horizontal Accuracy (m)","Vertical Accuracy (m)"\n' +
  '0.5,50,8,100,1.1,90,5,3\n1.5,50.00001,8,100,-1,-1,5,3\n'
const MAGNETOMETER =
  '"Time (s)","Magnetic field x (µT)","Magnetic field y (µT)","Magnetic field z (µT)"\n0.4,-20,0,-44\n'
const ACCELEROMETER =
  '"Time (s)","Acceleration x (m/s^2)","Acceleration y (m/s^2)","Acceleration z (m/s^2)"\n0.4,0,0,9.8\n'
const TIME =
  '"event","experiment time","system time","system time text"\n"START",0,1746082800,"x"\n"PAUSE",2,1746082802,"x"\n'

function experiment(files: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

test('an experiment has a heading computed from its sensors, and a start from its time table', () => {
  const files = {
    'Location.csv': LOCATION,
    'Magnetometer.csv': MAGNETOMETER,
    'Accelerometer.csv': ACCELEROMETER,
    'meta/time.csv': TIME,
  }
  const { format, startedAtMs, position, heading } = recordingIn(decode(experiment(files)))
  expect(format).toBe('phyphox')
  expect(startedAtMs).toBe(1_746_082_800_000)
  expect(position.timeS).toEqual(Float64Array.of(0.5, 1.5))
  expect(position.courseDeg).toEqual(Float64Array.of(90, Number.NaN))
  expect(heading).toMatchObject({ source: 'phyphox:magnetometer', north: 'true' })
  // East by the compass, and the declination of Hesse in 2025.
  expect(heading.deg[0]).toBeCloseTo(94, -1)
})

test('without a time table the start is unknown, and a warning says so', () => {
  const decoded = decode(bytesOf(LOCATION), { fileName: 'Location.csv' })
  expect(codesIn(decoded)).toContain('START_UNKNOWN')
  expect(recordingIn(decoded).position.timeS).toEqual(Float64Array.of(0.5, 1.5))
})

test('semicolons and decimal commas are read', () => {
  const german = LOCATION.replaceAll(',', ';').replaceAll(/(\d)\.(\d)/g, '$1,$2')
  expect(recordingIn(decode(bytesOf(german))).position.timeS).toEqual(Float64Array.of(0.5, 1.5))
})

test('linear acceleration says nothing about up and makes no heading', () => {
  const linear = ACCELEROMETER.replaceAll('Acceleration', 'Linear Acceleration')
  const files = {
    'Magnetometer.csv': MAGNETOMETER,
    'Linear Accelerometer.csv': linear,
    'meta/time.csv': TIME,
  }
  expect(errorIn(decode(experiment(files))).code).toBe('NO_SAMPLES')
})
