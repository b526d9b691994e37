import { noStreams } from '@backstride/recording'
import { expect, test } from 'vitest'
import type { Draft } from '../draft.ts'
import { clean } from './clean.ts'

const START_S = Date.UTC(2026, 4, 1, 7) / 1000

function draft(streams: Partial<Draft>): Draft {
  return { ...noStreams(), format: 'gpx', sport: 'walking', device: {}, isSimulated: false, ...streams }
}

/** Fixes going north at 1 m/s, one a second, with some columns of a few rows replaced. */
function track(
  length: number,
  change: Partial<Record<keyof Draft['position'], Record<number, number>>> = {},
) {
  const columns = {
    timeS: Float64Array.from({ length }, (_, k) => START_S + k),
    latitudeDeg: Float64Array.from({ length }, (_, k) => 50 + k / 111_195),
    longitudeDeg: new Float64Array(length).fill(8),
    elevationM: new Float64Array(length).fill(100),
    accuracyM: new Float64Array(length).fill(5),
    speedMps: new Float64Array(length).fill(1),
    courseDeg: new Float64Array(length).fill(90),
  }
  for (const [name, rows] of Object.entries(change)) {
    for (const [row, value] of Object.entries(rows))
      columns[name as keyof typeof columns][Number(row)] = value
  }
  return columns
}

function codes(streams: Partial<Draft>): string[] {
  return clean(draft(streams)).warnings.map(({ code }) => code)
}

test('a good track is kept to the last fix, from second zero, without a warning', () => {
  const { recording, warnings } = clean(draft({ position: track(100) }))
  expect(warnings).toEqual([])
  expect(recording.startedAtMs).toBe(START_S * 1000)
  expect(recording.position.timeS).toEqual(Float64Array.from({ length: 100 }, (_, k) => k))
})

test('times that run backward are put in order, and of equal times the first stays', () => {
  const { recording, warnings } = clean(
    draft({
      heartRate: {
        timeS: Float64Array.of(3, 1, 2, 2).map((t) => START_S + t),
        bpm: Float64Array.of(93, 91, 92, 99),
      },
    }),
  )
  expect(recording.heartRate.bpm).toEqual(Float64Array.of(91, 92, 93))
  expect(warnings.map(({ code }) => code)).toEqual(['TIME_REORDERED', 'TIME_REPEATED'])
})

test('a sample decades away makes no recording of decades', () => {
  const { recording, warnings } = clean(
    draft({ position: track(10, { timeS: { 0: 631_065_600, 9: START_S + 1e9 } }) }),
  )
  expect(recording.position.timeS.at(-1)).toBe(7)
  expect(warnings).toEqual([{ code: 'TIME_DROPPED', message: expect.stringContaining('2 samples') }])
})

test('a recording of 27 days with silences of days is kept whole', () => {
  const position = track(28)
  const daily = { ...position, timeS: position.timeS.map((_, k) => START_S + k * 86_400) }
  expect(clean(draft({ position: daily })).recording.position.timeS.length).toBe(28)
})

test('repeats of a fix faster than a receiver makes new ones are dropped, a stand of seconds is not', () => {
  const fast = track(20)
  const polled = {
    ...fast,
    timeS: fast.timeS.map((_, k) => START_S + k / 10),
    latitudeDeg: fast.latitudeDeg.map((_, k) => fast.latitudeDeg[k - (k % 10)]),
  }
  expect(clean(draft({ position: polled })).recording.position.timeS).toEqual(Float64Array.of(0, 1))
  const standing = { ...fast, latitudeDeg: fast.latitudeDeg.map(() => 50) }
  expect(clean(draft({ position: standing })).recording.position.timeS.length).toBe(20)
})

test.each([
  ['in the middle', 50],
  ['at the start', 0],
  ['at the end', 99],
])('a fix a kilometre away %s is dropped', (_, row) => {
  const jumped = track(100, { latitudeDeg: { [row]: 50.01 } })
  const { recording, warnings } = clean(draft({ position: jumped }))
  const last = recording.position.latitudeDeg
  expect(Math.max(...last)).toBeLessThan(50.001)
  expect(warnings).toEqual([{ code: 'FIX_JUMP', message: expect.stringContaining('1 ') }])
})

test('a track that stays where it jumped to is kept, and so is a ride in a car', () => {
  const position = track(200)
  const moved = {
    ...position,
    latitudeDeg: position.latitudeDeg.map((deg, k) => (k < 100 ? deg : deg + 0.003)),
  }
  expect(codes({ position: moved })).toEqual([])
  const ride = { ...position, latitudeDeg: position.latitudeDeg.map((_, k) => 50 + (40 * k) / 111_195) }
  expect(codes({ position: ride })).toEqual([])
})

test('places that are none, heart rates of 0 and 255, and courses that mean none are dropped', () => {
  const { recording, warnings } = clean(
    draft({
      position: track(6, {
        latitudeDeg: { 1: 95, 2: 0 },
        longitudeDeg: { 2: 0 },
        courseDeg: { 3: -1, 4: 0 },
      }),
      heartRate: {
        timeS: Float64Array.of(START_S, START_S + 1, START_S + 2),
        bpm: Float64Array.of(0, 255, 80),
      },
    }),
  )
  expect(recording.position.timeS.length).toBe(4)
  expect(recording.position.courseDeg).toEqual(Float64Array.of(90, Number.NaN, Number.NaN, 90))
  expect(recording.heartRate.bpm).toEqual(Float64Array.of(80))
  expect(warnings.map(({ code }) => code)).toEqual(['FIX_DROPPED', 'COURSE_DROPPED', 'HEART_RATE_DROPPED'])
})

test('a negative speed and an impossible elevation are not measured, their fix stays', () => {
  const { recording } = clean(
    draft({ position: track(3, { speedMps: { 1: -1 }, elevationM: { 1: 65_535 } }) }),
  )
  expect(recording.position.timeS.length).toBe(3)
  expect(recording.position.speedMps[1]).toBeNaN()
  expect(recording.position.elevationM[1]).toBeNaN()
})

test('a draft without a sample is refused', () => {
  expect(() =>
    clean(draft({ position: track(3, { timeS: { 0: Number.NaN, 1: Number.NaN, 2: Number.NaN } }) })),
  ).toThrow(expect.objectContaining({ code: 'NO_SAMPLES' }))
})

test('a clock that counts from an unknown moment is shown as of 1970 and said to be', () => {
  const position = { ...track(3), timeS: Float64Array.of(5, 6, 7) }
  const { recording, warnings } = clean(draft({ position, startS: 0, isClockRelative: true }))
  expect(recording.startedAtMs).toBe(0)
  expect(recording.position.timeS).toEqual(Float64Array.of(5, 6, 7))
  expect(warnings.map(({ code }) => code)).toEqual(['START_UNKNOWN'])
})
