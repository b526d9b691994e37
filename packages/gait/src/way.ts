import type { Grid } from './grid.ts'
import { type Motion, motionOf, type Smoothing, smoothingFor } from './smoother.ts'

/** Seconds with a speed above this count as moving where only a rough answer is needed, m/s (ASSUMED: slowest drill). */
export const MOVING_MPS = 0.3

export interface Way {
  /** Fixes, metres; NaN where there is none. */
  readonly eastM: Float64Array
  readonly northM: Float64Array
  readonly motion: Motion
  readonly smoothing: Smoothing
}

/**
 * The way over the ground: from the fixes, or, where most fixes repeat the one before although the speed says
 * otherwise (rounded coordinates, a receiver that reports stale fixes), from speed and course.
 */
export function wayOf(grid: Grid): Way {
  const { eastM, northM, speedMps, course } = grid
  const isStale = (k: number) =>
    speedMps[k] > MOVING_MPS && eastM[k] === eastM[k - 1] && northM[k] === northM[k - 1]
  let [staleS, movingS] = [0, 0]
  for (let k = 0; k < grid.lengthS; k++) {
    if (isStale(k)) staleS++
    if (speedMps[k] > MOVING_MPS) movingS++
  }
  const hasCourse = course.some((rad) => !Number.isNaN(rad))
  if (hasCourse && staleS > movingS / 2) return wayByCourse(speedMps, course)
  const fresh = (x: Float64Array) => x.map((value, k) => (isStale(k) ? Number.NaN : value))
  const way = { eastM: fresh(eastM), northM: fresh(northM) }
  const smoothing = smoothingFor(way.eastM, way.northM, speedMps)
  return { ...way, smoothing, motion: motionOf(way.eastM, way.northM, smoothing) }
}

function wayByCourse(speedMps: Float64Array, course: Float64Array): Way {
  const eastM = summed(speedMps.map((speed, k) => speed * Math.cos(course[k])))
  const northM = summed(speedMps.map((speed, k) => speed * Math.sin(course[k])))
  const smoothing = smoothingFor(eastM, northM, speedMps)
  return { eastM, northM, smoothing, motion: motionOf(eastM, northM, smoothing) }
}

function summed(velocity: Float64Array): Float64Array {
  let sum = 0
  return velocity.map((value, k) => {
    if (k > 0 && !Number.isNaN(velocity[k - 1])) sum += velocity[k - 1]
    return Number.isNaN(value) ? Number.NaN : sum
  })
}
