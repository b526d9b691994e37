import { expect, test } from 'vitest'
import { noiseFrom } from '../fixtures/noise.ts'
import { elevationNoiseOf } from './elevation-noise.ts'

function column(lengthS: number, of: (second: number) => number): Float64Array {
  return Float64Array.from({ length: lengthS }, (_, second) => of(second))
}

test('it is the root mean square of third differences of means over 20 s, brought to one second', () => {
  const means = [4, 1, 7, 3, 9, 2, 2, 8]
  const thirds = means.slice(3).map((last, k) => last - 3 * means[k + 2] + 3 * means[k + 1] - means[k])
  const meanSquare = thirds.reduce((sum, third) => sum + third ** 2, 0) / 5
  expect(elevationNoiseOf(column(169, (k) => means[Math.floor(k / 20)] ?? 99))).toBeCloseTo(
    Math.sqrt(meanSquare),
    12,
  )
})

test('white noise is found at its size', () => {
  const noise = noiseFrom(3)
  expect(elevationNoiseOf(column(20_000, () => 2 * noise())) / 2).toBeGreaterThan(0.9)
})

test('noise that wanders counts for more', () => {
  const noise = noiseFrom(3)
  let wander = 0
  const wandering = column(20_000, () => {
    wander = 0.97 * wander + 2 * Math.sqrt(1 - 0.97 ** 2) * noise()
    return wander
  })
  expect(elevationNoiseOf(wandering)).toBeGreaterThan(3)
})

test('a smooth hill is no noise, and nothing is finer than 5 cm', () => {
  expect(elevationNoiseOf(column(3600, (k) => 20 * Math.sin(k / 300)))).toBe(0.05)
})

test('less than 160 s of values are taken for GNSS', () => {
  expect(elevationNoiseOf(column(159, (k) => k))).toBe(3)
  expect(elevationNoiseOf(column(160, (k) => k))).toBe(0.05)
  expect(elevationNoiseOf(column(300, (k) => (k < 170 ? Number.NaN : k)))).toBe(3)
})

test('values that are not known do not count', () => {
  const flat = column(400, (k) => (k % 3 === 0 ? Number.NaN : 7))
  expect(elevationNoiseOf(flat)).toBe(0.05)
})
