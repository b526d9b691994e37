import { fitFile, simulate } from '@backstride/simulate'
import { expect, test } from 'vitest'
import { codesIn, errorIn, largestTurn, recordingIn } from '../../fixtures/decoded.ts'
import {
  data,
  definition,
  fileId,
  fitBytes,
  littleEndian,
  recordData,
  records,
  START,
  UINT8,
  UINT16,
  UINT32,
} from '../../fixtures/fit-bytes.ts'
import { decodeFile } from '../decode-file.ts'

const { recording: walk } = simulate({ family: 'intervals60', severity: 'S0', seed: 1, durationS: 300 })
const decode = (bytes: Uint8Array) => decodeFile(bytes, 'walk.fit')

test.each([
  ['little-endian', {}],
  ['big-endian', { isBigEndian: true }],
  ['with compressed timestamps', { hasCompressedTimestamps: true }],
] as const)('a %s file gives its positions, heart rates and cadence', (_, options) => {
  const { position, heartRate, cadence, startedAtMs } = recordingIn(decode(fitFile(walk, options)))
  expect(startedAtMs).toBe(walk.startedAtMs)
  expect(position.timeS.length).toBe(walk.position.timeS.length)
  // A semicircle is 8e-8 degrees; speed is written in millimetres a second.
  expect(position.latitudeDeg[100]).toBeCloseTo(walk.position.latitudeDeg[100], 6)
  expect(position.longitudeDeg[100]).toBeCloseTo(walk.position.longitudeDeg[100], 6)
  expect(position.speedMps[100]).toBeCloseTo(walk.position.speedMps[100], 2)
  expect(heartRate.bpm.length).toBe(walk.heartRate.bpm.length)
  expect(Math.abs(cadence.stepsPerMinute[100] - walk.cadence.stepsPerMinute[100])).toBeLessThan(0.1)
})

test.each(['radians', 'degrees'] as const)(
  'the compass of a developer field in %s is the heading',
  (heading) => {
    const { heading: read } = recordingIn(decode(fitFile(walk, { heading })))
    expect(read.source).toBe('fit:developer:heading')
    expect(read.north).toBe('true')
    expect(read.timeS.length).toBe(walk.heading.timeS.length)
    expect(largestTurn(read.deg, (k) => walk.heading.deg[k])).toBeLessThan(0.01)
  },
)

test('the heading of raw sensors on a tilted device with hard iron is within 5 degrees of the truth', () => {
  const { heading: read } = recordingIn(decode(fitFile(walk, { heading: 'sensors' })))
  expect(read.source).toBe('fit:magnetometer')
  expect(read.timeS.length).toBe(walk.heading.timeS.length)
  // Turned from magnetic to true north by the decoder; the simulator wrote a true heading as if it were magnetic.
  const turn = ((read.deg[0] - walk.heading.deg[0] + 540) % 360) - 180
  expect(largestTurn(read.deg, (k) => walk.heading.deg[k] + turn)).toBeLessThan(1)
  expect(Math.abs(turn)).toBeLessThan(5)
})

test('a file without a compass has no heading', () => {
  expect(recordingIn(decode(fitFile(walk, { heading: 'none' }))).heading.timeS.length).toBe(0)
})

test('laps, sport and the mark of the simulator are read', () => {
  const stated = [
    { startS: 0, endS: 60 },
    { startS: 60, endS: 299 },
  ]
  const { laps, sport, isSimulated } = recordingIn(decode(fitFile({ ...walk, laps: stated })))
  expect(laps).toEqual(stated)
  expect(sport).toBe('walking')
  expect(isSimulated).toBe(true)
})

test('a truncated file gives every record before its end', () => {
  const whole = fitBytes(fileId(4), records(100))
  const decoded = decode(whole.subarray(0, whole.length - 20))
  expect(decoded.status).toBe('partial')
  expect(errorIn(decoded).code).toBe('TRUNCATED')
  // Two bytes of checksum and 18 of messages of 14 bytes are missing: two records.
  expect(recordingIn(decoded).position.timeS.length).toBe(98)
})

test('a wrong checksum is a warning, and everything is kept', () => {
  const file = fitBytes(fileId(4), records(10))
  file[file.length - 1] ^= 0xff
  const decoded = decode(file)
  expect(decoded.status).toBe('ok')
  expect(codesIn(decoded)).toContain('CRC_MISMATCH')
  expect(recordingIn(decoded).position.timeS.length).toBe(10)
})

test('after damage, reading goes on where records follow each other in time', () => {
  const damage = [0x0e, 0xff, 0xff, 0xff, 0xff, 0xff]
  const decoded = decode(fitBytes(fileId(4), records(50), damage, recordData(50, START + 60)))
  expect(decoded.status).toBe('partial')
  expect(errorIn(decoded)).toMatchObject({ code: 'CORRUPT', place: { offset: 12 + 9 + 2 + 18 + 50 * 14 } })
  expect(recordingIn(decoded).position.timeS.length).toBe(100)
})

test('chained files are read one after the other', () => {
  const first = fitBytes(fileId(4), records(10))
  const second = fitBytes(fileId(4), records(10, START + 10))
  expect(recordingIn(decode(Uint8Array.from([...first, ...second]))).position.timeS.length).toBe(20)
})

test('a file whose size was never written is read to its end', () => {
  const file = fitBytes(fileId(4), records(10))
  file.set([0, 0, 0, 0], 4)
  expect(recordingIn(decode(file)).position.timeS.length).toBe(10)
})

test('speed compressed with distance is read in centimetres a second', () => {
  const fields = [
    { number: 253, ...UINT32 },
    { number: 8, size: 3, base: 0x0d },
  ]
  const message = [0, ...littleEndian(START, 4), 0x7b, 0xf0, 0xff]
  const { speed } = recordingIn(decode(fitBytes(definition(0, 20, fields), message)))
  expect(speed.speedMps).toEqual(Float64Array.of(1.23))
})

test('heart rates of a strap are timed by their events, counted over the rollover of 12 bits', () => {
  const anchor = [
    { number: 253, ...UINT32 },
    { number: 6, ...UINT8 },
    { number: 9, ...UINT32 },
  ]
  const later = [
    { number: 6, size: 2, base: 0x02 },
    { number: 10, size: 3, base: 0x0d },
  ]
  // Event 10.5 s at START; then ticks 11.5 s and 14.25 s of 1/1024 s, modulo 4096.
  const [first, second] = [(11.5 * 1024) % 4096, (14.25 * 1024) % 4096]
  const packed = [first & 0xff, (first >> 8) | ((second & 0x0f) << 4), second >> 4]
  const file = fitBytes(
    definition(1, 132, anchor),
    data(1, [
      [START, 4],
      [90, 1],
      [10.5 * 1024, 4],
    ]),
    definition(2, 132, later),
    [2, 91, 92, ...packed],
  )
  const { heartRate } = recordingIn(decode(file))
  expect(heartRate.timeS).toEqual(Float64Array.of(0, 1, 3.75))
  expect(heartRate.bpm).toEqual(Float64Array.of(90, 91, 92))
})

test('times since power-up become dates by the correlation that the file states', () => {
  const correlation = definition(3, 162, [
    { number: 253, ...UINT32 },
    { number: 1, ...UINT32 },
  ])
  const decoded = decode(
    fitBytes(
      correlation,
      data(3, [
        [START, 4],
        [500, 4],
      ]),
      records(5, 510),
    ),
  )
  expect(recordingIn(decoded).startedAtMs).toBe(Date.UTC(2026, 4, 1, 7, 0, 10))
  expect(codesIn(decoded)).toContain('TIME_FROM_POWER_UP')
})

test('the direction of velocity in a GPS message is a course, never a heading', () => {
  const fields = [
    { number: 253, ...UINT32 },
    { number: 1, size: 4, base: 0x85 },
    { number: 2, size: 4, base: 0x85 },
    { number: 5, ...UINT16 },
  ]
  const fixes = [0, 1, 2].flatMap((k) =>
    data(1, [
      [START + k, 4],
      [596_523_236 + 119 * k, 4],
      [11_930_465, 4],
      [9000, 2],
    ]),
  )
  const { position, heading } = recordingIn(decode(fitBytes(definition(1, 160, fields), fixes)))
  expect(position.courseDeg).toEqual(Float64Array.of(90, 90, 90))
  expect(heading.timeS.length).toBe(0)
})

test('pauses go from a stop of the timer to the next start, and the zone is local time minus UTC', () => {
  const event = [
    { number: 253, ...UINT32 },
    { number: 0, size: 1, base: 0 },
    { number: 1, size: 1, base: 0 },
  ]
  const timer = (at: number, type: number) =>
    data(1, [
      [START + at, 4],
      [0, 1],
      [type, 1],
    ])
  const activity = [
    { number: 253, ...UINT32 },
    { number: 5, ...UINT32 },
  ]
  const file = fitBytes(
    records(60),
    definition(1, 21, event),
    timer(0, 0),
    timer(10, 4),
    timer(25, 0),
    timer(59, 4),
    definition(2, 34, activity),
    data(2, [
      [START + 59, 4],
      [START + 59 + 7200, 4],
    ]),
  )
  const { pauses, utcOffsetS } = recordingIn(decode(file))
  expect(pauses).toEqual([{ startS: 10, endS: 25 }])
  expect(utcOffsetS).toBe(7200)
})

test.each([
  [5, 'PLANNED_WORKOUT'],
  [6, 'PLANNED_WORKOUT'],
  [2, 'SETTINGS_FILE'],
  [9, 'NOT_A_WORKOUT'],
  [4, 'NO_SAMPLES'],
] as const)('a FIT file of type %d without records is refused as %s', (type, code) => {
  expect(errorIn(decode(fitBytes(fileId(type)))).code).toBe(code)
})

test('a course is refused though it has records', () => {
  expect(errorIn(decode(fitBytes(fileId(6), records(10)))).code).toBe('PLANNED_WORKOUT')
})
