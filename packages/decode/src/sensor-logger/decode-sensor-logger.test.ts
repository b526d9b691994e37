import { sensorLoggerFile, simulate } from '@backstride/simulate'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bytesOf, codesIn, errorIn, largestTurn, recordingIn } from '../../fixtures/decoded.ts'
import { decode } from '../decode.ts'
import { declinationDeg } from '../true-north.ts'
import { decodeSensorFiles } from './decode-sensor-logger.ts'

const { recording: walk } = simulate({ family: 'serpentine', severity: 'S0', seed: 5, durationS: 120 })
const SECOND = 1_746_082_800

function files(tables: Record<string, string>): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(tables).map(([name, text]) => [name, bytesOf(text)]))
}

function heading(tables: Record<string, string>) {
  return decodeSensorFiles(files(tables)).draft.heading
}

test('a zip of CSV files is one recording, its compass turned to true north', () => {
  const read = recordingIn(decode(sensorLoggerFile(walk)))
  expect(read.format).toBe('sensor-logger')
  expect(read.startedAtMs).toBe(walk.startedAtMs)
  expect(read.position.timeS.length).toBe(walk.position.timeS.length)
  expect(read.heartRate.timeS.length).toBe(walk.heartRate.timeS.length)
  const { latitudeDeg, longitudeDeg } = walk.position
  const declination = declinationDeg(latitudeDeg[0], longitudeDeg[0], walk.startedAtMs)
  expect(largestTurn(read.heading.deg, (k) => walk.heading.deg[k] + declination)).toBeLessThan(1e-3)
  expect(read.isSimulated).toBe(true)
})

test('nanoseconds beyond 2^53 are good to a millisecond', () => {
  const { position } = recordingIn(decode(sensorLoggerFile(walk)))
  expect(Math.max(...position.timeS.map((time, k) => Math.abs(time - walk.position.timeS[k])))).toBeLessThan(
    1e-3,
  )
})

test('a single file tells its sensor by its columns', () => {
  const { 'Compass.csv': compass } = unzipSync(sensorLoggerFile(walk))
  const decoded = decode(compass, { fileName: 'anything.csv' })
  expect(recordingIn(decoded).heading).toMatchObject({ north: 'magnetic', source: 'sensor-logger:compass' })
  expect(codesIn(decoded)).toContain('HEADING_MAGNETIC')
})

test('a JSON export is read as the CSV files are', () => {
  const readings = [
    { sensor: 'Compass', time: `${SECOND}000000000`, seconds_elapsed: '0', magneticBearing: '90.5' },
    {
      sensor: 'Location',
      time: `${SECOND}500000000`,
      latitude: '50',
      longitude: '8',
      speed: '1.2',
      bearing: '45',
    },
    { sensor: 'HeartRate', time: `${SECOND + 1}000000000`, values: { bpm: 101 } },
  ]
  const { position, heading: read, heartRate } = recordingIn(decode(bytesOf(JSON.stringify(readings))))
  expect(position).toMatchObject({ timeS: Float64Array.of(0.5), courseDeg: Float64Array.of(45) })
  expect(read.timeS.length).toBe(1)
  expect(heartRate).toEqual({ timeS: Float64Array.of(1), bpm: Float64Array.of(101) })
})

const YAW = 'time,seconds_elapsed,yaw,qx,qy,qz,qw,roll,pitch\n'
const [sin, cos] = [Math.sin(Math.PI / 12), Math.cos(Math.PI / 12)]

test.each([
  // A phone that lies flat, turned by 30 degrees to the east.
  ['android', '', `${Math.PI / 6},0,0,${-sin},${cos}`, 30, 'magnetic'],
  ['ios', '', `${-Math.PI / 6},0,0,${-sin},${cos}`, 30, 'true'],
  ['ios', 'true', `${Math.PI / 6},0,0,${-sin},${cos}`, 30, 'true'],
] as const)('the yaw of %s (standardised: %s) is a heading', (platform, standardised, values, deg, north) => {
  const read = heading({
    'Metadata.csv': `platform,standardisation\n${platform},${standardised}\n`,
    'Orientation.csv': `${YAW}${SECOND}000000000,0,${values},0,0\n`,
  })
  expect(read.north).toBe(north)
  expect(((read.deg[0] % 360) + 360) % 360).toBeCloseTo(deg, 9)
})

test.each([
  [1, 'magnetic'],
  [-1, 'true'],
] as const)('without metadata the quaternion tells which way yaw counts (%d)', (sign, north) => {
  const read = heading({
    'Orientation.csv': `${YAW}${SECOND}000000000,0,${(sign * Math.PI) / 6},0,0,${-sin},${cos},0,0\n`,
  })
  expect(read.north).toBe(north)
  expect(((read.deg[0] % 360) + 360) % 360).toBeCloseTo(30, 9)
})

test('magnetometer and acceleration make a heading where nothing better is there', () => {
  const axes = (vector: string) => `time,seconds_elapsed,z,y,x\n${SECOND}000000000,0,${vector}\n`
  const read = heading({ 'Magnetometer.csv': axes('-44,0,-20'), 'TotalAcceleration.csv': axes('9.8,0,0') })
  expect(read).toMatchObject({ source: 'sensor-logger:magnetometer', north: 'magnetic' })
  // The field points to the left of the phone: it faces east.
  expect(read.deg[0]).toBeCloseTo(90, 9)
})

test('the location of a watch has its course under another name', () => {
  const location = `time,seconds_elapsed,latitude,longitude,speed,course\n${SECOND}000000000,0,50,8,1,123\n`
  const { draft } = decodeSensorFiles(files({ 'WatchLocation.csv': location }))
  expect(draft.position.courseDeg).toEqual(Float64Array.of(123))
})

test('a file of a sensor that tells nothing is refused with what to turn on', () => {
  const bytes = bytesOf(`time,seconds_elapsed,z,y,x\n${SECOND}000000000,0,1,2,3\n`)
  const error = errorIn(decode(bytes, { fileName: 'Gyroscope.csv' }))
  expect(error.code).toBe('NO_SAMPLES')
  expect(error.message).toContain('Turn these sensors on')
})
