import { expect, test } from 'vitest'
import { largestTurn } from '../../fixtures/decoded.ts'
import { type Axes, tiltCompensated } from './tilt.ts'

const RADIANS = Math.PI / 180

/** A device facing `headingDeg`, its y axis raised by `pitchDeg`, then turned about y by `rollDeg`. */
function sensors(headingsDeg: readonly number[], pitchDeg: number, rollDeg: number): [Axes, Axes] {
  const timeS = Float64Array.from(headingsDeg, (_, k) => k / 10)
  // The field at 50 degrees north, microtesla on right, forward, up; 66 degrees of inclination.
  const field = headingsDeg.map((deg) => [-20 * Math.sin(deg * RADIANS), 20 * Math.cos(deg * RADIANS), -44])
  const up = headingsDeg.map(() => [0, 0, 9.81])
  return [axes(timeS, field, pitchDeg, rollDeg), axes(timeS, up, pitchDeg, rollDeg)]
}

function axes(timeS: Float64Array, level: readonly number[][], pitchDeg: number, rollDeg: number): Axes {
  const [pitch, roll] = [pitchDeg * RADIANS, rollDeg * RADIANS]
  const turned = level.map(([right, forward, up]) => {
    const y = forward * Math.cos(pitch) + up * Math.sin(pitch)
    const high = up * Math.cos(pitch) - forward * Math.sin(pitch)
    return [right * Math.cos(roll) - high * Math.sin(roll), y, high * Math.cos(roll) + right * Math.sin(roll)]
  })
  const column = (k: number) => Float64Array.from(turned, (vector) => vector[k])
  return { timeS, x: column(0), y: column(1), z: column(2) }
}

const HEADINGS = Array.from({ length: 36 }, (_, k) => k * 10)

test.each([
  [0, 0],
  [30, 0],
  [0, 40],
  [-25, 160],
])('a device raised by %d and rolled by %d degrees gives its heading', (pitch, roll) => {
  const { deg } = tiltCompensated(...sensors(HEADINGS, pitch, roll), 1)
  expect(largestTurn(deg, (k) => HEADINGS[k])).toBeLessThan(1e-9)
})

test('with gravity in place of its reaction the heading is the same', () => {
  const [field, up] = sensors(HEADINGS, 20, 10)
  const down = { ...up, x: up.x.map((v) => -v), y: up.y.map((v) => -v), z: up.z.map((v) => -v) }
  expect(largestTurn(tiltCompensated(field, down, -1).deg, (k) => HEADINGS[k])).toBeLessThan(1e-9)
})

test('a device worn upright turns with the body all the same', () => {
  const { deg } = tiltCompensated(...sensors(HEADINGS, 90, 5), 1)
  const offset = deg[0] - HEADINGS[0]
  expect(largestTurn(deg, (k) => HEADINGS[k] + offset)).toBeLessThan(1e-6)
})

test('samples without acceleration near them are NaN', () => {
  const [field, up] = sensors(HEADINGS, 0, 0)
  const late = { ...up, timeS: up.timeS.map((time) => time + 2) }
  const { deg } = tiltCompensated(field, late, 1)
  expect(deg[0]).toBeNaN()
  expect(deg.at(-1)).toBeCloseTo(350, 9)
})

test('one acceleration that is no number does not spoil the headings after it', () => {
  const [field, up] = sensors(HEADINGS, 10, 0)
  up.z[3] = Number.NaN
  expect(largestTurn(tiltCompensated(field, up, 1).deg, (k) => HEADINGS[k])).toBeLessThan(1e-9)
})
