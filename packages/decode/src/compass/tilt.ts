/**
 * A compass that may be held at any angle: the accelerometer says where up is, and the magnetometer is projected onto
 * the horizontal. Ozyagcilar 2012, "Implementing a tilt-compensated eCompass", Freescale application note AN4248, here
 * with vectors instead of its angles.
 */
import { inOrder, keepRows } from '../rows.ts'
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
  // One sample that is no number would stay in the running sums for ever.
  const isWhole = (k: number) => Number.isFinite(accelerometer.x[k] + accelerometer.y[k] + accelerometer.z[k])
  const upward = meansAt(field.timeS, inOrder(keepRows(accelerometer, isWhole)), up)
  const axis = headingAxis({ x: steepness(upward.x), y: steepness(upward.y), z: steepness(upward.z) })
  return { timeS: field.timeS, deg: bearings(field, upward, axis) }
}

type Vectors = Omit<Axes, 'timeS'>

// Unit vectors of the mean acceleration around each of `timeS`, by sums over a window that moves along.
function meansAt(timeS: Float64Array, { timeS: at, x, y, z }: Axes, up: 1 | -1): Vectors {
  const [meanX, meanY, meanZ] = [nothing(timeS.length), nothing(timeS.length), nothing(timeS.length)]
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
    // Math.hypot takes many times as long, and guards against sizes that accelerations do not have.
    const length = up * Math.sqrt(sumX * sumX + sumY * sumY + sumZ * sumZ)
    if (first === end || length === 0) continue
    meanX[k] = sumX / length
    meanY[k] = sumY / length
    meanZ[k] = sumZ / length
  }
  return { x: meanX, y: meanY, z: meanZ }
}

function nothing(length: number): Float64Array {
  return new Float64Array(length).fill(Number.NaN)
}

function steepness(component: Float64Array): number {
  let sum = 0
  let count = 0
  for (let k = 0; k < component.length; k++) {
    if (Number.isNaN(component[k])) continue
    sum += Math.abs(component[k])
    count++
  }
  return count > 0 ? sum / count : 0
}

// North is the field without its vertical part, n = m - (m.u) u; east is m x u, as long as n.
function bearings(m: Vectors, u: Vectors, axis: Axis): Float64Array {
  const [next, last] = OTHERS[axis]
  const [ma, mb, mc] = [m[axis], m[next], m[last]]
  const [ua, ub, uc] = [u[axis], u[next], u[last]]
  const deg = new Float64Array(ma.length)
  for (let k = 0; k < deg.length; k++) {
    const north = ma[k] - (ma[k] * ua[k] + mb[k] * ub[k] + mc[k] * uc[k]) * ua[k]
    const east = mb[k] * uc[k] - mc[k] * ub[k]
    deg[k] = ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360
  }
  return deg
}

// The two axes that follow an axis in the right-handed order, as a cross product takes them.
const OTHERS: Readonly<Record<Axis, readonly [Axis, Axis]>> = { x: ['y', 'z'], y: ['z', 'x'], z: ['x', 'y'] }
