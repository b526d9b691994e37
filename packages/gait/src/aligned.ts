/**
 * All streams at the middles of the seconds. Samples lie anywhere within their second, and a receiver's filter makes
 * its fixes late by up to two seconds or so, while a compass is immediate: where the body turns, heading leads course.
 * The delay is the one at which heading and velocity rotate together best.
 */
import type { Grid } from './grid.ts'
import type { Motion } from './smoother.ts'

const { cos, sin, floor, hypot, atan2, sqrt } = Math

export interface Aligned {
  readonly motion: Motion
  readonly speedMps: Float64Array
  readonly heading: Float64Array
}

/** Brings velocity, speed and heading to the middle of each second, the receiver's delay taken out. */
export function aligned(grid: Grid, motion: Motion, speedMps: Float64Array): Aligned {
  const heading = turnedTo(grid.heading, 0.5 - grid.headingPhaseS)
  const ahead = 0.5 - grid.positionPhaseS
  const delayS = delayOf(heading, motion, ahead)
  const shift = (column: Float64Array) => shifted(column, ahead + delayS)
  return {
    heading,
    speedMps: shift(speedMps),
    motion: { east: shift(motion.east), north: shift(motion.north), variance: shift(motion.variance) },
  }
}

/** The column `byS` seconds later, between seconds in a straight line; the nearer one where only one is known. */
function shifted(column: Float64Array, byS: number): Float64Array {
  const whole = floor(byS)
  const part = byS - whole
  if (part === 0 && whole === 0) return column
  return column.map((_, k) => {
    const [before, after] = [column[k + whole], column[k + whole + 1]]
    const value = before + part * (after - before)
    return Number.isNaN(value) ? known(before, after, part) : value
  })
}

function known(before = Number.NaN, after = Number.NaN, part: number): number {
  if (part <= 0.5 && !Number.isNaN(before)) return before
  return part >= 0.5 || Number.isNaN(before) ? after : before
}

function turnedTo(angle: Float64Array, byS: number): Float64Array {
  if (byS === 0) return angle
  const x = shifted(angle.map(cos), byS)
  const y = shifted(angle.map(sin), byS)
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
function delayOf(heading: Float64Array, { east, north }: Motion, aheadS: number): number {
  const x = heading.map((angle) => cos(2 * angle))
  const y = heading.map((angle) => sin(2 * angle))
  let best = EXPECTED_S
  let bestScore = Number.NEGATIVE_INFINITY
  for (const delayS of DELAYS_S) {
    const score = concentration(x, y, shifted(east, aheadS + delayS), shifted(north, aheadS + delayS))
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
    const speed = hypot(vx, vy)
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
