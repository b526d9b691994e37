import { expect, test } from 'vitest'
import { createSecondGrid } from './second-grid.ts'

const START = 5_000

test('a second is taken once it is over by another, in order, with nothing as NaN', () => {
  const grid = createSecondGrid(START)
  grid.add(fix(0.5, 48))
  grid.add(fix(2.9, 50))
  expect(latitudes(grid.take(START + 1_999))).toEqual([])
  expect(latitudes(grid.take(START + 2_000))).toEqual([48])
  expect(latitudes(grid.take(START + 2_500))).toEqual([])
  expect(latitudes(grid.take(START + 5_000))).toEqual([Number.NaN, 50, Number.NaN])
})

test('the last fix of a second counts, and the mean of its headings across north', () => {
  const grid = createSecondGrid(START)
  for (const latitudeDeg of [48, 49]) grid.add(fix(0.2, latitudeDeg))
  for (const deg of [350, 20]) grid.add({ kind: 'heading', atMs: START, deg, accuracyDeg: null, axis: 'top' })
  const [second] = grid.take(START + 2_000)
  expect(second.latitudeDeg).toBe(49)
  expect(second.headingDeg).toBeCloseTo(5)
})

test('what comes for a second that was taken, or from before the start, changes nothing', () => {
  const grid = createSecondGrid(START)
  grid.add(fix(-3, 40))
  expect(latitudes(grid.take(START + 2_000))).toEqual([Number.NaN])
  grid.add(fix(0.5, 48))
  expect(latitudes(grid.take(START + 3_000))).toEqual([Number.NaN])
})

function fix(atS: number, latitudeDeg: number) {
  const rest = { longitudeDeg: 11, elevationM: null, accuracyM: null, speedMps: null, courseDeg: null }
  return { kind: 'position', atMs: START + 1000 * atS, latitudeDeg, ...rest } as const
}

function latitudes(seconds: readonly { latitudeDeg: number }[]): number[] {
  return seconds.map(({ latitudeDeg }) => latitudeDeg)
}
