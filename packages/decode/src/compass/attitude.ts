import { type Axis, headingAxis } from './axis.ts'

/** Unit quaternions that turn the device's frame into the world's. */
export interface Attitudes {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
  readonly w: Float64Array
}

/**
 * Bearing of the device's heading axis, degrees in [0, 360), from attitudes in Android's world: x east, y magnetic
 * north, z up (Android developer reference, `SensorManager.getRotationMatrix`). NaN where a component is.
 */
export function attitudeHeading(attitudes: Attitudes): Float64Array {
  const axis = headingAxis({
    x: meanSine(attitudes, 'x'),
    y: meanSine(attitudes, 'y'),
    z: meanSine(attitudes, 'z'),
  })
  return attitudes.w.map((_, k) => {
    const [east, north] = turnedAxis(attitudes, k, axis)
    return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360
  })
}

function meanSine(attitudes: Attitudes, axis: Axis): number {
  const sines = attitudes.w
    .map((_, k) => Math.abs(turnedAxis(attitudes, k, axis)[2]))
    .filter((sine) => sine >= 0)
  return sines.length > 0 ? sines.reduce((sum, sine) => sum + sine, 0) / sines.length : 0
}

// A column of the rotation matrix of a unit quaternion (Diebel 2006, "Representing attitude", equation 125, transposed).
function turnedAxis(attitudes: Attitudes, k: number, axis: Axis): readonly [number, number, number] {
  const [x, y, z, w] = [attitudes.x[k], attitudes.y[k], attitudes.z[k], attitudes.w[k]]
  if (axis === 'x') return [1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y)]
  if (axis === 'y') return [2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x)]
  return [2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)]
}
