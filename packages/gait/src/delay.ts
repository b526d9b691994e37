/**
 * A receiver's filter makes its fixes late by up to two seconds or so, while a compass is immediate: where the body
 * turns, heading leads course. The delay is the one at which heading and velocity rotate together best.
 */
import type { Motion } from './smoother.ts'

const { cos, sin, floor, atan2, sqrt } = Math

export function meanAngle(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((angle, k) => {
    const x = (Number.isNaN(angle) ? 0 : cos(angle)) + (Number.isNaN(b[k]) ? 0 : cos(b[k]))
    const y = (Number.isNaN(angle) ? 0 : sin(angle)) + (Number.isNaN(b[k]) ? 0 : sin(b[k]))
    return x === 0 && y === 0 ? Number.NaN : atan2(y, x)
  })
}

/** Mean of each value and the next, of the one that is known where one is not. */
export function meanOfBoth(column: Float64Array): Float64Array {
  return column.map((value, k) => {
    const next = column[k + 1] ?? value
    if (Number.isNaN(value)) return next
    return Number.isNaN(next) ? value : (value + next) / 2
  })
}

/** The column `byS` seconds later, between seconds in a straight line; the nearer one where only one is known. */
export function aheadBy(column: Float64Array, byS: number): Float64Array {
  const whole = floor(byS)
  const part = byS - whole
  if (part === 0 && whole === 0) return column
  const ahead = new Float64Array(column.length)
  for (let k = 0; k < column.length; k++) {
    const [before, after] = [column[k + whole], column[k + whole + 1]]
    const value = before + part * (after - before)
    ahead[k] = Number.isNaN(value) ? known(before, after, part) : value
  }
  return ahead
}

function known(before = Number.NaN, after = Number.NaN, part: number): number {
  if (part <= 0.5 && !Number.isNaN(before)) return before
  return part >= 0.5 || Number.isNaN(before) ? after : before
}

export function turnedTo(angle: Float64Array, byS: number): Float64Array {
  if (byS === 0) return angle
  const x = aheadBy(angle.map(cos), byS)
  const y = aheadBy(angle.map(sin), byS)
  return x.map((east, k) => atan2(y[k], east))
}

/** Delays tried, and the one expected of a receiver with its spread (ASSUMED: filters of 0 to 1.5 s). */
const DELAYS_S = Float64Array.from({ length: 13 }, (_, i) => i * 0.25 - 0.5)
const EXPECTED_S = 0.75
const SPREAD_S = 0.45

/**
 * The delay at which Σ v² e^−2iφ(t), the doubled angle between velocity and heading, is most concentrated. Doubling
 * makes forward and backward the same, so no direction need be known. Seconds are worth `EFFECTIVE` of a doubled
 * angle's log-likelihood; the expectation decides on a straight way.
 */
export function delayOf(heading: Float64Array, { east, north }: Motion, aheadS: number): number {
  const x = heading.map((angle) => cos(2 * angle))
  const y = heading.map((angle) => sin(2 * angle))
  let best = EXPECTED_S
  let bestScore = Number.NEGATIVE_INFINITY
  for (const delayS of DELAYS_S) {
    const score = concentration(x, y, aheadBy(east, aheadS + delayS), aheadBy(north, aheadS + delayS))
    const doubted = score - 0.5 * ((delayS - EXPECTED_S) / SPREAD_S) ** 2
    if (doubted <= bestScore) continue
    bestScore = doubted
    best = delayS
  }
  return best
}

/** Log-likelihood gain per second of a concentrated doubled angle, lowered for correlated errors (ASSUMED). */
const EFFECTIVE = 0.5

function concentration(x: Float64Array, y: Float64Array, east: Float64Array, north: Float64Array): number {
  let [re, im, weight, count] = [0, 0, 0, 0]
  for (let k = 0; k < x.length; k++) {
    const [vx, vy] = [east[k], north[k]]
    const speed = sqrt(vx * vx + vy * vy)
    if (!(speed > 0.3) || Number.isNaN(x[k])) continue
    const [dx, dy] = [(vx * vx - vy * vy) / speed, (2 * vx * vy) / speed]
    re += dx * x[k] + dy * y[k]
    im += dy * x[k] - dx * y[k]
    weight += speed
    count++
  }
  const resultant = sqrt(re * re + im * im) / weight
  // The maximised log-likelihood of a wrapped normal with this resultant is about −½ log(−2 log R) a sample.
  return -0.5 * EFFECTIVE * count * Math.log(-2 * Math.log(Math.min(0.999, resultant)))
}
