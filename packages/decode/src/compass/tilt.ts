/**
 * A compass that may be held at any angle: the accelerometer says where up is, and the magnetometer is projected onto
 * the horizontal. Ozyagcilar 2012, "Implementing a tilt-compensated eCompass", Freescale application note AN4248, here
 * with vectors instead of its angles.
 */
import { inOrder } from '../rows.ts'
import { type Axis, headingAxis } from './axis.ts'

/** Samples of a three-axis sensor in the frame of the device. */
export interface Axes {
  readonly timeS: Float64Array
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
}

// A mean over one second takes the acceleration of steps away and leaves gravity.
const HALF_WINDOW_S = 0.5

/**
 * Bearing of the device's heading axis from magnetic north, degrees in [0, 360), at each sample of the magnetometer.
 *
 * `up` is the sign of the accelerometer along up at rest: 1 where it gives the reaction to gravity, -1 where gravity
 * itself. Samples without acceleration within half a second are NaN.
 */
export function tiltCompensated(
  magnetometer: Axes,
  accelerometer: Axes,
  up: 1 | -1,
): Pick<Axes, 'timeS'> & { deg: Float64Array } {
  const field = inOrder(magnetometer)
  const upward = meansAt(field.timeS, inOrder(accelerometer), up)
  const axis = headingAxis({ x: steepness(upward.x), y: steepness(upward.y), z: steepness(upward.z) })
  const deg = field.timeS.map((_, k) => bearing(field, upward, k, axis))
  return { timeS: field.timeS, deg }
}

// Unit vectors of the mean acceleration around each of `timeS`, by sums over a window that moves along.
function meansAt(timeS: Float64Array, { timeS: at, x, y, z }: Axes, up: 1 | -1): Omit<Axes, 'timeS'> {
  const means = {
    x: timeS.map(() => Number.NaN),
    y: timeS.map(() => Number.NaN),
    z: timeS.map(() => Number.NaN),
  }
  let [first, end, sumX, sumY, sumZ] = [0, 0, 0, 0, 0]
  for (let k = 0; k < timeS.length; k++) {
    for (; end < at.length && at[end] <= timeS[k] + HALF_WINDOW_S; end++) {
      sumX += x[end]
      sumY += y[end]
      sumZ += z[end]
    }
    for (; first < end && at[first] < timeS[k] - HALF_WINDOW_S; first++) {
      sumX -= x[first]
      sumY -= y[first]
      sumZ -= z[first]
    }
    const length = up * Math.hypot(sumX, sumY, sumZ)
    if (first === end || length === 0) continue
    means.x[k] = sumX / length
    means.y[k] = sumY / length
    means.z[k] = sumZ / length
  }
  return means
}

function steepness(component: Float64Array): number {
  let sum = 0
  let count = 0
  for (const value of component) {
    if (Number.isNaN(value)) continue
    sum += Math.abs(value)
    count++
  }
  return count > 0 ? sum / count : 0
}

// North is the field without its vertical part, n = m - (m.u) u; east is m x u, as long as n.
function bearing(m: Axes, u: Omit<Axes, 'timeS'>, k: number, axis: Axis): number {
  const dot = m.x[k] * u.x[k] + m.y[k] * u.y[k] + m.z[k] * u.z[k]
  const north = m[axis][k] - dot * u[axis][k]
  const [next, last] = OTHERS[axis]
  const east = m[next][k] * u[last][k] - m[last][k] * u[next][k]
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360
}

// The two axes that follow an axis in the right-handed order, as a cross product takes them.
const OTHERS: Readonly<Record<Axis, readonly [Axis, Axis]>> = { x: ['y', 'z'], y: ['z', 'x'], z: ['x', 'y'] }
