import { noStreams, type Recording } from '@backstride/recording'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { simulate } from '../simulate.ts'
import { backstrideFile } from './backstride-file.ts'
import { fitFile } from './fit-file.ts'
import { gpxFile } from './gpx-file.ts'
import { rowsAt, wholeSeconds } from './rows.ts'
import { sensorLoggerFile } from './sensor-logger-file.ts'
import { tcxFile } from './tcx-file.ts'

const { recording } = simulate({ family: 'mixed', severity: 'S1', seed: 21, durationS: 90, laps: 'stated' })
const treadmill = simulate({ family: 'treadmill', severity: 'S1', seed: 21, durationS: 90 }).recording
const halves: Recording = {
  ...recording,
  ...noStreams(),
  heartRate: { timeS: Float64Array.of(0.4, 3, 7.6), bpm: Float64Array.of(60, 70, 80) },
}

test('the same recording gives the same bytes', () => {
  expect(fitFile(recording)).toEqual(fitFile(recording))
  expect(sensorLoggerFile(recording)).toEqual(sensorLoggerFile(recording))
  expect(backstrideFile(recording)).toBe(backstrideFile(recording))
})

test('a Backstride file says that it is simulated and holds every stream that was measured', () => {
  const file = JSON.parse(backstrideFile(recording))
  expect(file).toMatchObject({
    format: 'backstride-recording',
    version: 1,
    simulated: true,
    startedAt: '2026-05-01T07:00:00.000Z',
    sport: 'walking',
    device: { name: 'simulated' },
    heading: { north: 'true', source: 'compass' },
  })
  expect(file.position.timeS).toHaveLength(91)
  expect(file.position.courseDeg).toBeUndefined()
  expect(file.speed).toBeUndefined()
  expect(file.laps[1].direction).toBe('forward')
})

test('what was not measured is null in a Backstride file', () => {
  const holed = { ...recording.heartRate, bpm: recording.heartRate.bpm.with(3, Number.NaN) }
  expect(JSON.parse(backstrideFile({ ...recording, heartRate: holed })).heartRate.bpm[3]).toBeNull()
})

test('rows take the nearest sample within half a second, else nothing', () => {
  expect(wholeSeconds(halves)).toEqual([0, 3, 8])
  expect(rowsAt(halves, [0, 1, 3, 7.2, 8.2]).map(({ bpm }) => bpm)).toEqual([
    60,
    Number.NaN,
    70,
    80,
    Number.NaN,
  ])
})

test('GPX has a point for each position, with heart rate and compass', () => {
  const text = gpxFile(recording)
  expect(text.match(/<trkpt /g)).toHaveLength(91)
  expect(text.match(/<gpxtpx:hr>/g)).toHaveLength(91)
  expect(text.match(/<compass>/g)).toHaveLength(recording.heading.timeS.length)
  expect(text).toContain('creator="Backstride simulator"')
  expect(() => gpxFile(treadmill)).toThrow(RangeError)
})

test('TCX has laps with their stated direction, and no position from a treadmill', () => {
  const text = tcxFile(recording)
  expect(text.match(/<Trackpoint>/g)).toHaveLength(91)
  expect(text.match(/<Lap /g)).toHaveLength(recording.laps.length)
  expect(text).toContain('<Notes>forward</Notes>')
  expect(text).toContain('<Name>Backstride simulator</Name>')
  expect(tcxFile(treadmill)).not.toContain('<Position>')
})

test('a Sensor Logger zip has a CSV file for each sensor, its times in nanoseconds', () => {
  const files = unzipSync(sensorLoggerFile(recording))
  expect(Object.keys(files).sort()).toEqual(['Compass.csv', 'HeartRate.csv', 'Location.csv', 'Metadata.csv'])
  const [header, first, second] = strFromU8(files['Location.csv']).split('\n')
  expect(header.startsWith('time,seconds_elapsed,')).toBe(true)
  expect(first.split(',')[0]).toBe('1777618800000000000')
  expect(second.split(',').slice(0, 2)).toEqual(['1777618801000000000', '1'])
  expect(strFromU8(files['Metadata.csv'])).toContain('Backstride simulator')
})
