import { expect, test } from 'vitest'
import { axisFor, headingOf, type Orientation } from './device-heading.ts'

type Vector = readonly [x: number, y: number, z: number]
type Matrix = readonly [Vector, Vector, Vector]

const RAD = Math.PI / 180
const TOP: Vector = [0, 1, 0]
const BACK: Vector = [0, 0, -1]

test('the heading is that of the side turned by the three rotations, one matrix after the other', () => {
  for (const orientation of orientations()) {
    for (const [axis, side] of [
      ['top', TOP],
      ['back', BACK],
    ] as const) {
      const [east, north] = turned(orientation, side)
      if (Math.hypot(east, north) < 1e-6) continue
      const deg = headingOf(orientation, axis)
      expect(deg).toBeGreaterThanOrEqual(0)
      expect(deg).toBeLessThan(360)
      expect(Math.cos(deg * RAD)).toBeCloseTo(north / Math.hypot(east, north), 9)
      expect(Math.sin(deg * RAD)).toBeCloseTo(east / Math.hypot(east, north), 9)
    }
  }
})

test('a phone that lies flat faces where its upper edge points', () => {
  expect(headingOf({ alphaDeg: 270, betaDeg: 0, gammaDeg: 0 }, 'top')).toBeCloseTo(90)
})

test('an upright phone with its screen to the south faces north with its back', () => {
  expect(headingOf({ alphaDeg: 0, betaDeg: 90, gammaDeg: 0 }, 'back')).toBeCloseTo(0)
})

test('tilting a phone that lies does not turn it', () => {
  for (const betaDeg of [-40, 0, 40])
    expect(headingOf({ alphaDeg: 200, betaDeg, gammaDeg: 0 }, 'top')).toBeCloseTo(160)
})

test('the side is never steep, and is kept while it is not', () => {
  const lying: Orientation = { alphaDeg: 10, betaDeg: 5, gammaDeg: 3 }
  const leaning: Orientation = { alphaDeg: 10, betaDeg: 55, gammaDeg: 3 }
  const upright: Orientation = { alphaDeg: 10, betaDeg: 85, gammaDeg: 3 }
  expect(axisFor(lying)).toBe('top')
  expect(axisFor(upright)).toBe('back')
  expect(axisFor(leaning, 'top')).toBe('top')
  expect(axisFor(leaning, 'back')).toBe('back')
  expect(axisFor(upright, 'top')).toBe('back')
  for (const orientation of orientations()) {
    const [, , up] = turned(orientation, axisFor(orientation) === 'top' ? TOP : BACK)
    expect(Math.abs(up)).toBeLessThan(0.87)
  }
})

function orientations(): Orientation[] {
  const steps = (from: number, to: number, by: number) =>
    Array.from({ length: Math.ceil((to - from) / by) }, (_, k) => from + k * by)
  return steps(0, 360, 37).flatMap((alphaDeg) =>
    steps(-180, 180, 23).flatMap((betaDeg) =>
      steps(-90, 90, 17).map((gammaDeg) => ({ alphaDeg, betaDeg, gammaDeg })),
    ),
  )
}

/** A vector of the device in the frame of the earth: Z(alpha) X(beta) Y(gamma). */
function turned({ alphaDeg, betaDeg, gammaDeg }: Orientation, vector: Vector): Vector {
  const [a, b, c] = [alphaDeg * RAD, betaDeg * RAD, gammaDeg * RAD]
  const aboutZ: Matrix = [
    [Math.cos(a), -Math.sin(a), 0],
    [Math.sin(a), Math.cos(a), 0],
    [0, 0, 1],
  ]
  const aboutX: Matrix = [
    [1, 0, 0],
    [0, Math.cos(b), -Math.sin(b)],
    [0, Math.sin(b), Math.cos(b)],
  ]
  const aboutY: Matrix = [
    [Math.cos(c), 0, Math.sin(c)],
    [0, 1, 0],
    [-Math.sin(c), 0, Math.cos(c)],
  ]
  return times(aboutZ, times(aboutX, times(aboutY, vector)))
}

function times(rows: Matrix, [x, y, z]: Vector): Vector {
  const row = (k: 0 | 1 | 2) => rows[k][0] * x + rows[k][1] * y + rows[k][2] * z
  return [row(0), row(1), row(2)]
}
