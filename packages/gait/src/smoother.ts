/**
 * Velocity from noisy positions: a Kalman filter with constant velocity and white acceleration, then the smoother of
 * Rauch, Tung & Striebel 1965 (AIAA Journal 3:1445). Both axes share one covariance, since their noise is the same.
 */
import { median, robustSd } from './statistics.ts'

export interface Motion {
  /** Velocity, m/s. NaN before the first and after the last fix, and throughout without fixes. */
  readonly east: Float64Array
  readonly north: Float64Array
  /** Variance of the velocity along each axis, m²/s². */
  readonly variance: Float64Array
}

export interface Smoothing {
  /** Spectral density of the walker's acceleration, m²/s³. */
  readonly acceleration: number
  /** Variance of a fix, m². */
  readonly variance: number
  /** Standard deviation of the change of the error in one second, along each axis, m. */
  readonly jitterM: number
}

/**
 * The smoothing that serves a recording's errors: with good fixes a change of direction is to be seen within a second
 * or two; with bad ones only longer averages tell direction at all. (Tuned on simulated walks.)
 */
export function smoothingFor(eastM: Float64Array, northM: Float64Array, speedMps: Float64Array): Smoothing {
  const second = (x: Float64Array) => x.map((value, k) => x[k - 1] - 2 * value + x[k + 1])
  const sd = (robustSd(second(eastM)) + robustSd(second(northM))) / 2 || 0.3
  // Second differences of errors whose changes are independent have twice the variance of a change.
  const jitterM = sd / Math.SQRT2
  const typical = median(speedMps.filter((speed) => speed > 0.2)) || 1.1
  const acceleration = Math.min(1, Math.max(0.03, (0.3 * (typical / 1.1) ** 2) / jitterM ** 2))
  return { acceleration, variance: Math.max(0.02, 0.6 * jitterM ** 2), jitterM }
}

/** 95 % of χ² with two degrees of freedom: a fix further off is weighed less. */
const SURPRISE = 6

export function motionOf(eastM: Float64Array, northM: Float64Array, smoothing: Smoothing): Motion {
  const n = eastM.length
  const columns = () => new Float64Array(n).fill(Number.NaN)
  const motion = { east: columns(), north: columns(), variance: columns() }
  const first = eastM.findIndex((x) => !Number.isNaN(x))
  const last = eastM.findLastIndex((x) => !Number.isNaN(x))
  if (last <= first) return motion
  const filtered = filter(eastM, northM, first, last, smoothing)
  smooth(filtered, first, last, smoothing.acceleration, motion)
  return motion
}

/** Six numbers a second after the fix, and the covariance before it: x, vx, y, vy; pp, pv, vv. */
interface Filtered {
  readonly state: Float64Array
  readonly covariance: Float64Array
}

function filter(
  eastM: Float64Array,
  northM: Float64Array,
  first: number,
  last: number,
  { acceleration, variance: r }: Smoothing,
): Filtered {
  const state = new Float64Array(4 * eastM.length)
  const covariance = new Float64Array(3 * eastM.length)
  let [x, vx, y, vy] = [eastM[first], 0, northM[first], 0]
  let [pp, pv, vv] = [r, 0, 4]
  for (let k = first; k <= last; k++) {
    if (k > first) {
      x += vx
      y += vy
      pp += 2 * pv + vv + acceleration / 3
      pv += vv + acceleration / 2
      vv += acceleration
    }
    if (!Number.isNaN(eastM[k])) {
      const [dx, dy] = [eastM[k] - x, northM[k] - y]
      const surprise = (dx * dx + dy * dy) / (pp + r)
      const s = pp + (surprise > SURPRISE ? (r * surprise) / SURPRISE : r)
      const [gain, gainV] = [pp / s, pv / s]
      x += gain * dx
      y += gain * dy
      vx += gainV * dx
      vy += gainV * dy
      vv -= gainV * pv
      pv -= gain * pv
      pp -= gain * pp
    }
    state[4 * k] = x
    state[4 * k + 1] = vx
    state[4 * k + 2] = y
    state[4 * k + 3] = vy
    covariance[3 * k] = pp
    covariance[3 * k + 1] = pv
    covariance[3 * k + 2] = vv
  }
  return { state, covariance }
}

function smooth(
  { state, covariance }: Filtered,
  first: number,
  last: number,
  acceleration: number,
  motion: Motion,
): void {
  let [x, vx, y, vy] = stateAt(state, last)
  let [pp, pv, vv] = covarianceAt(covariance, last)
  for (let k = last; k >= first; k--) {
    if (k < last) {
      const [fx, fvx, fy, fvy] = stateAt(state, k)
      const [a, b, c] = covarianceAt(covariance, k)
      const [qa, qb, qc] = [a + 2 * b + c + acceleration / 3, b + c + acceleration / 2, c + acceleration]
      const determinant = qa * qc - qb * qb
      // G = P Fᵀ Q⁻¹ with P the filtered, Q the predicted covariance; rows position and velocity.
      const [g11, g12] = [((a + b) * qc - b * qb) / determinant, (b * qa - (a + b) * qb) / determinant]
      const [g21, g22] = [((b + c) * qc - c * qb) / determinant, (c * qa - (b + c) * qb) / determinant]
      const [ex, evx, ey, evy] = [x - fx - fvx, vx - fvx, y - fy - fvy, vy - fvy]
      x = fx + g11 * ex + g12 * evx
      vx = fvx + g21 * ex + g22 * evx
      y = fy + g11 * ey + g12 * evy
      vy = fvy + g21 * ey + g22 * evy
      const [da, db, dc] = [pp - qa, pv - qb, vv - qc]
      pp = a + g11 * (g11 * da + g12 * db) + g12 * (g11 * db + g12 * dc)
      pv = b + g21 * (g11 * da + g12 * db) + g22 * (g11 * db + g12 * dc)
      vv = c + g21 * (g21 * da + g22 * db) + g22 * (g21 * db + g22 * dc)
    }
    motion.east[k] = vx
    motion.north[k] = vy
    motion.variance[k] = vv
  }
}

// Plain arrays, unlike views of typed ones, cost nothing to take apart.

function stateAt(state: Float64Array, k: number): [number, number, number, number] {
  return [state[4 * k], state[4 * k + 1], state[4 * k + 2], state[4 * k + 3]]
}

function covarianceAt(covariance: Float64Array, k: number): [number, number, number] {
  return [covariance[3 * k], covariance[3 * k + 1], covariance[3 * k + 2]]
}
