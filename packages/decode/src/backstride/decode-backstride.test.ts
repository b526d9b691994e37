import { backstrideFile, simulate } from '@backstride/simulate'
import { gzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bytesOf, codesIn, errorIn, recordingIn } from '../../fixtures/decoded.ts'
import { decodeFile } from '../decode-file.ts'

const decode = (file: object | string) =>
  decodeFile(bytesOf(typeof file === 'string' ? file : JSON.stringify(file)), 'walk.backstride.json')

const MINIMAL = {
  format: 'backstride-recording',
  version: 1,
  startedAt: '2026-05-01T07:00:00.000Z',
  heartRate: { timeS: [0, 1, 2], bpm: [90, null, 92] },
}

test('a simulated walk comes back, gzipped or not, and says that it is simulated', () => {
  const { recording: walk } = simulate({ family: 'mixed', severity: 'S1', seed: 4, durationS: 120 })
  const text = backstrideFile(walk)
  const plain = recordingIn(decode(text))
  expect(plain.heading.timeS.length).toBe(walk.heading.timeS.length)
  expect(plain.heading.source).toBe('backstride:compass')
  expect(plain.isSimulated).toBe(true)
  expect(recordingIn(decodeFile(gzipSync(bytesOf(text)), ''))).toEqual(plain)
})

test('null is not measured, and one stream is enough', () => {
  const { heartRate, startedAtMs } = recordingIn(decode(MINIMAL))
  expect(heartRate.timeS).toEqual(Float64Array.of(0, 2))
  expect(startedAtMs).toBe(Date.UTC(2026, 4, 1, 7))
})

test('the stated start stays second zero though the first sample comes later', () => {
  const { heartRate, startedAtMs } = recordingIn(
    decode({ ...MINIMAL, heartRate: { timeS: [30], bpm: [90] } }),
  )
  expect(startedAtMs).toBe(Date.UTC(2026, 4, 1, 7))
  expect(heartRate.timeS).toEqual(Float64Array.of(30))
})

test('a magnetic heading without a position stays magnetic, and a warning says so', () => {
  const decoded = decode({
    ...MINIMAL,
    heading: { timeS: [0], deg: [370], north: 'magnetic', source: 'compass' },
  })
  expect(recordingIn(decoded).heading).toMatchObject({ north: 'magnetic', deg: Float64Array.of(10) })
  expect(codesIn(decoded)).toContain('HEADING_MAGNETIC')
})

test('laps keep their stated direction, and a mount offset that the app knows is kept', () => {
  const { laps, heading } = recordingIn(
    decode({
      ...MINIMAL,
      heading: { timeS: [0], deg: [10], north: 'true', source: 'compass', mountOffsetDeg: 12 },
      laps: [
        { startS: 0, endS: 2, direction: 'backward' },
        { startS: 2, endS: 3, direction: null },
      ],
    }),
  )
  expect(laps).toEqual([
    { startS: 0, endS: 2, direction: 'backward' },
    { startS: 2, endS: 3 },
  ])
  expect(heading.mountOffsetDeg).toBe(12)
})

test.each([
  [{ ...MINIMAL, startedAt: 'today' }, 'startedAt'],
  [{ ...MINIMAL, heartRate: { timeS: [0, 1], bpm: [90] } }, 'heartRate.bpm'],
  [{ ...MINIMAL, heartRate: { timeS: [0], bpm: ['90'] } }, 'heartRate.bpm[0]'],
  [{ ...MINIMAL, position: { timeS: [0] } }, 'position.latitudeDeg'],
  [{ ...MINIMAL, position: [] }, 'position'],
  [{ ...MINIMAL, heading: { timeS: [0], deg: [1] } }, 'heading.north'],
  [{ ...MINIMAL, sport: 'swimming' }, 'sport'],
  [{ ...MINIMAL, device: { wornOn: 'knee' } }, 'device.wornOn'],
  [{ ...MINIMAL, laps: [{ startS: 3, endS: 1 }] }, 'laps[0]'],
])('a field of the wrong kind is named', (file, field) => {
  const error = errorIn(decode(file))
  expect(error.code).toBe('CORRUPT')
  expect(error.message).toContain(`field ${field} `)
})

test('an unknown version and broken JSON have codes of their own', () => {
  expect(errorIn(decode({ ...MINIMAL, version: 2 })).code).toBe('UNSUPPORTED_VERSION')
  expect(errorIn(decode(JSON.stringify(MINIMAL).slice(0, -1))).code).toBe('CORRUPT')
})

test('a recording without a sample is refused', () => {
  expect(errorIn(decode({ ...MINIMAL, heartRate: { timeS: [], bpm: [] } })).code).toBe('NO_SAMPLES')
})
