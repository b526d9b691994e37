import type { Grid } from './grid.ts'
import { motionOf } from './smoother.ts'
import { robustSd } from './statistics.ts'
import type { Way } from './way.ts'

export interface Speed {
  readonly mps: Float64Array
  readonly sdMps: Float64Array
}

/** Half width of the smoothing window: a walker reaches a new speed in two seconds or so. */
const HALF_S = 2

/** Acceleration of a walker who keeps a speed, m²/s³ (ASSUMED: changes of 0.25 m/s within a second). */
const CALM = 0.06

/**
 * Speed over the ground: the receiver's own, averaged over five seconds with weights 1, 2, 3, 2, 1; where it has
 * none, the length of the smoothed velocity, less what its variance adds to the square. For that the fixes are smoothed
 * more than for direction, since the length of a noisy velocity is too long.
 */
export function speedOf(grid: Grid, way: Way): Speed {
  const { eastM, northM, smoothing } = way
  const { speedMps } = grid
  const calm = { ...smoothing, acceleration: Math.min(CALM, smoothing.acceleration) }
  const motion = speedMps.some(Number.isNaN) ? motionOf(eastM, northM, calm) : way.motion
  const steps = speedMps.map((speed, k) => speed - speedMps[k - 1])
  const measuredSd = Math.max(0.05, (robustSd(steps) || 0) / Math.SQRT2)
  const mps = new Float64Array(grid.lengthS)
  const sdMps = new Float64Array(grid.lengthS)
  for (let k = 0; k < grid.lengthS; k++) {
    const { mean, weight } = average(speedMps, k)
    const length = Math.hypot(motion.east[k], motion.north[k])
    mps[k] = weight > 0 ? mean : Math.sqrt(Math.max(0, length ** 2 - motion.variance[k]))
    sdMps[k] = weight > 0 ? measuredSd / Math.sqrt(weight) : Math.sqrt(motion.variance[k])
  }
  return { mps, sdMps }
}

/** `weight` is that of as many independent seconds: at most 81 / 19 with all five. */
function average(values: Float64Array, k: number): { mean: number; weight: number } {
  let sum = 0
  let weights = 0
  let squares = 0
  for (let lag = -HALF_S; lag <= HALF_S; lag++) {
    const value = values[k + lag]
    if (value === undefined || Number.isNaN(value)) continue
    const weight = HALF_S + 1 - Math.abs(lag)
    sum += weight * value
    weights += weight
    squares += weight * weight
  }
  return { mean: sum / weights, weight: squares > 0 ? weights ** 2 / squares : 0 }
}
