import { decode } from '@backstride/decode'
import type { Recording } from '@backstride/recording'
import {
  backstrideFile,
  type FitOptions,
  fitFile,
  gpxFile,
  type Scenario,
  sensorLoggerFile,
  simulate,
  tcxFile,
} from '@backstride/simulate'
import FitParser from 'fit-file-parser'
import { expect, test } from 'vitest'

const SCENARIO: Scenario = { family: 'intervals60', severity: 'S1', seed: 77, durationS: 300, laps: 'stated' }
const { recording } = simulate(SCENARIO)
const dense = simulate({ ...SCENARIO, headingHz: 25 }).recording
const treadmill = simulate({ ...SCENARIO, family: 'treadmill' }).recording

// Magnetic north lies 1.2 degrees east of true north at the simulator's origin in 2026 (WMM2025); a simulated compass
// shows true north, so that a decoder that adds the declination to a field it takes for magnetic is off by that.
const DECLINATION_DEG = 1.2

/** One semicircle of FIT is 2^-31 of half a turn: 9.3 mm; text files keep a millimetre. */
const PLACE_M = 0.01
const SPEED_MPS = 0.001

const FIT_OPTIONS: readonly FitOptions[] = [
  {},
  { isBigEndian: true },
  { heading: 'degrees', hasCompressedTimestamps: true },
  { heading: 'radians', isBigEndian: true, hasCompressedTimestamps: true },
]

test('a Backstride file gives the recording back, laps and their directions included', () => {
  const back = decoded(backstrideFile(recording))
  expectStreams(back, recording)
  expectHeading(back, recording, 0, 0.01)
  expect(back.laps).toEqual(recording.laps)
  expect(back.device).toEqual(recording.device)
})

test.each(FIT_OPTIONS)('a FIT file with %j gives the recording back', (options) => {
  const back = decoded(fitFile(recording, options))
  expectStreams(back, recording)
  expectHeading(back, recording, 0, 0.01)
  expect(back.laps.map(({ startS, endS }) => [startS, endS])).toEqual(
    recording.laps.map(({ startS, endS }) => [startS, endS]),
  )
})

test.each(FIT_OPTIONS)(
  'a FIT decoder that is not ours reads the same from a FIT file with %j',
  async (options) => {
    const file = fitFile(recording, options)
    const content = await new FitParser({ force: false, mode: 'list' }).parseAsync(
      Uint8Array.from(file).buffer,
    )
    const records = content.records ?? []
    expect(records).toHaveLength(recording.position.timeS.length)
    const { position, heartRate } = recording
    records.forEach((record, k) => {
      expect(Math.abs(Number(record.position_lat) - position.latitudeDeg[k])).toBeLessThan(1e-7)
      expect(Math.abs(Number(record.position_long) - position.longitudeDeg[k])).toBeLessThan(1e-7)
      expect(record.heart_rate).toBe(heartRate.bpm[k])
    })
    expect(content.sessions?.[0]?.sport).toBe('walking')
    expect(content.laps).toHaveLength(recording.laps.length)
  },
)

test('a FIT file with raw sensors of any rate gives the heading back through their calibration', () => {
  const back = decoded(fitFile(dense, { heading: 'sensors' }))
  expectStreams(back, dense)
  expect(back.heading.timeS.length).toBeGreaterThan(6000)
  // Counts of 1/1090 gauss in a horizontal field of 0.2 gauss: 0.26 degrees each, half of it rounding on two axes.
  expectHeading(back, dense, DECLINATION_DEG, 0.4)
})

test('a GPX file gives positions, heart rate and the compass back', () => {
  const back = decoded(gpxFile(recording))
  expectStreams(back, recording)
  expectHeading(back, recording, DECLINATION_DEG, 0.1)
})

test('a TCX file gives everything back but the heading', () => {
  const back = decoded(tcxFile(recording))
  expectStreams(back, recording)
  expect(back.heading.timeS).toHaveLength(0)
  expect(back.laps.map(({ startS, endS }) => [startS, endS])).toEqual(
    recording.laps.map(({ startS, endS }) => [startS, endS]),
  )
})

test('a Sensor Logger zip gives the recording back, heading at its own rate', () => {
  const back = decoded(sensorLoggerFile(dense))
  expectStreams(back, dense)
  expectHeading(back, dense, DECLINATION_DEG, 0.1)
  expect(back.heading.timeS.length).toBe(dense.heading.timeS.length)
})

test.each([
  ['Backstride', backstrideFile],
  ['FIT', fitFile],
  ['TCX', tcxFile],
] as const)('a treadmill session survives a %s file: speed without positions', (_, write) => {
  const back = decoded(write(treadmill))
  expect(back.position.timeS).toHaveLength(0)
  expectColumn(
    back.speed.timeS,
    back.speed.speedMps,
    treadmill.speed.timeS,
    treadmill.speed.speedMps,
    SPEED_MPS,
  )
})

function decoded(file: string | Uint8Array): Recording {
  const outcome = decode(typeof file === 'string' ? new TextEncoder().encode(file) : file)
  if (outcome.status !== 'ok') throw outcome.error
  expect(outcome.recording.isSimulated).toBe(true)
  expect(outcome.recording.startedAtMs).toBe(recording.startedAtMs)
  return outcome.recording
}

function expectStreams(back: Recording, original: Recording) {
  const { position, heartRate } = original
  const place = back.position
  const degreesPerM = 1 / 111_000
  expectColumn(place.timeS, place.latitudeDeg, position.timeS, position.latitudeDeg, PLACE_M * degreesPerM)
  expectColumn(
    place.timeS,
    place.longitudeDeg,
    position.timeS,
    position.longitudeDeg,
    PLACE_M * degreesPerM * 1.6,
  )
  expectColumn(place.timeS, place.speedMps, position.timeS, position.speedMps, SPEED_MPS)
  // FIT keeps a fifth of a metre.
  expectColumn(place.timeS, place.elevationM, position.timeS, position.elevationM, 0.11)
  expectColumn(back.heartRate.timeS, back.heartRate.bpm, heartRate.timeS, heartRate.bpm, 0)
}

function expectHeading(back: Recording, original: Recording, turnedDeg: number, withinDeg: number) {
  const { timeS, deg } = original.heading
  const turned = back.heading.deg.map((value, k) => wrap180(value - deg[k] - turnedDeg))
  expectColumn(back.heading.timeS, turned, timeS, new Float64Array(timeS.length), withinDeg)
}

function expectColumn(
  timeS: Float64Array,
  values: Float64Array,
  originalTimeS: Float64Array,
  originals: Float64Array,
  within: number,
) {
  expect(timeS.length).toBe(originalTimeS.length)
  const late = timeS.filter((time, k) => Math.abs(time - originalTimeS[k]) > 0.001)
  const off = values.filter((value, k) => !(Math.abs(value - originals[k]) <= within))
  expect([...late]).toEqual([])
  expect([...off]).toEqual([])
}

function wrap180(deg: number): number {
  return ((((deg + 180) % 360) + 360) % 360) - 180
}
