import { expect, test } from 'vitest'
import { noiseFrom } from '../fixtures/noise.ts'
import { walkOf } from '../fixtures/walk.ts'
import { gradeOf, WINDOW, windowOf } from './grade.ts'

const SPEED_MPS = 1.25

/** A walk of so many seconds with a rise of so many metres at each distance. */
function walkWith(lengthS: number, elevation: (distanceM: number, second: number) => number) {
  const { seconds } = walkOf([{ direction: 'forward', lengthS, speedMps: SPEED_MPS }])
  const elevationM = Float64Array.from({ length: lengthS }, (_, k) => elevation((k + 1) * SPEED_MPS, k))
  return { ...seconds, elevationM }
}

function rootMeanSquare(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length)
}

test('a steady slope is found, with a small deviation', () => {
  const { gradePct, gradeSdPct, isMeasured } = gradeOf(walkWith(1200, (distance) => 0.05 * distance))
  expect(isMeasured).toBe(true)
  for (const grade of gradePct) expect(Math.abs(grade - 5)).toBeLessThan(0.02)
  expect(Math.max(...gradeSdPct)).toBeLessThan(0.5)
})

test('down is negative', () => {
  expect(gradeOf(walkWith(600, (distance) => 90 - 0.08 * distance)).gradePct[300]).toBeCloseTo(-8, 1)
})

test('without noise the line is looked for over 50 m and its error is that of 5 cm', () => {
  const { gradeSdPct } = gradeOf(walkWith(600, (distance) => 0.05 * distance))
  // 41 samples 1.25 m apart within 25 m on either side.
  const spread = Array.from({ length: 41 }, (_, k) => ((k - 20) * SPEED_MPS) ** 2).reduce((a, b) => a + b)
  const error = (100 * 0.05) / Math.sqrt(spread)
  const shrunk = 5 * (1 - ((1.28 * error) / 5) ** 2)
  expect(gradeSdPct[300]).toBeCloseTo(Math.hypot(error, 5 - shrunk), 9)
})

test('the noise of elevation becomes the error of the slope', () => {
  const noise = noiseFrom(5)
  const { gradePct, gradeSdPct } = gradeOf(walkWith(3600, (distance) => 0.03 * distance + 2 * noise()))
  const errors = gradePct.map((grade) => grade - 3)
  expect(rootMeanSquare(errors) / rootMeanSquare(gradeSdPct)).toBeGreaterThan(0.5)
  expect(rootMeanSquare(errors) / rootMeanSquare(gradeSdPct)).toBeLessThan(1.5)
  expect(rootMeanSquare(gradeSdPct)).toBeGreaterThan(0.25)
  expect(rootMeanSquare(gradeSdPct)).toBeLessThan(0.6)
})

test('noise on the flat is shrunk to almost nothing', () => {
  const noise = noiseFrom(6)
  expect(rootMeanSquare(gradeOf(walkWith(3600, () => 200 + 3 * noise())).gradePct)).toBeLessThan(0.25)
})

test('a barometer keeps hills of 200 m', () => {
  const noise = noiseFrom(7)
  const rise = (distance: number) => 1.3 * Math.sin(distance / 32) + 0.2 * noise()
  const { gradePct } = gradeOf(walkWith(3600, rise))
  const errors = gradePct.map((grade, k) => grade - (130 / 32) * Math.cos(((k + 1) * SPEED_MPS) / 32))
  expect(rootMeanSquare(errors)).toBeLessThan(0.8)
})

test('GNSS noise as high as the hills lengthens the look to 500 m, and no further', () => {
  const noise = noiseFrom(8)
  const { gradeSdPct } = gradeOf(walkWith(3600, (distance) => 0.04 * distance + 20 * noise()))
  // 401 samples within 250 m; the deviation is that of the noise there, give or take how well 180 blocks tell it.
  const spread = Array.from({ length: 401 }, (_, k) => ((k - 200) * SPEED_MPS) ** 2).reduce((a, b) => a + b)
  expect(gradeSdPct[1800] / ((100 * 20) / Math.sqrt(spread))).toBeGreaterThan(0.8)
  expect(gradeSdPct[1800] / ((100 * 20) / Math.sqrt(spread))).toBeLessThan(1.3)
})

test('the window leaves the slope an error of 0.3 %, within its limits', () => {
  expect(WINDOW).toEqual({ shortestM: 50, longestM: 500, aimedError: 0.003 })
  const window = windowOf(1.7, 1.3)
  // Samples 1.3 m apart around their middle have a spread of window³/(12·1.3).
  expect(1.7 / Math.sqrt(window ** 3 / 12 / 1.3)).toBeCloseTo(0.003, 12)
  expect(windowOf(0.05, 1.3)).toBe(50)
  expect(windowOf(50, 1.3)).toBe(500)
})

test('a recording too short to tell its noise is not trusted with a slope', () => {
  const noise = noiseFrom(9)
  expect(rootMeanSquare(gradeOf(walkWith(120, () => 3 * noise())).gradePct)).toBeLessThan(0.5)
})

test('without elevation, or with one that never changes, the walk is flat give or take 2 %', () => {
  for (const value of [Number.NaN, 0, 431]) {
    const { gradePct, gradeSdPct, isMeasured } = gradeOf(walkWith(300, () => value))
    expect(isMeasured).toBe(false)
    expect([...gradePct].every((grade) => grade === 0)).toBe(true)
    expect([...gradeSdPct].every((sd) => sd === 2)).toBe(true)
  }
})

test('a stretch without elevations around it is flat give or take 2 %', () => {
  const elevation = (distance: number, second: number) => (second < 600 ? 0.05 * distance : Number.NaN)
  const { gradePct, gradeSdPct } = gradeOf(walkWith(1200, elevation))
  expect(gradePct[300]).toBeCloseTo(5, 1)
  expect([gradePct[1000], gradeSdPct[1000]]).toEqual([0, 2])
})

test('seconds without a speed add no distance', () => {
  const walk = walkWith(600, (distance) => 0.05 * distance)
  const withGap = {
    ...walk,
    speedMps: Float64Array.of(
      ...walk.speedMps.subarray(0, 300),
      ...Array(100).fill(Number.NaN),
      ...walk.speedMps.subarray(300),
    ),
    elevationM: Float64Array.of(
      ...walk.elevationM.subarray(0, 300),
      ...Array(100).fill(walk.elevationM[299]),
      ...walk.elevationM.subarray(300),
    ),
  }
  expect(gradeOf(withGap).gradePct[480]).toBeCloseTo(5, 1)
})

test('nothing gives nothing', () => {
  expect(gradeOf(walkOf([]).seconds)).toEqual({
    gradePct: new Float64Array(),
    gradeSdPct: new Float64Array(),
    isMeasured: false,
  })
})
