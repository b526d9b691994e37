import type { Grid } from './grid.ts'
import { type Motion, motionOf } from './smoother.ts'

/** Seconds with a speed above this count as moving where only a rough answer is needed, m/s (ASSUMED: slowest drill). */
export const MOVING_MPS = 0.3

/**
 * Velocity over the ground: from the fixes, or, where most fixes repeat the one before although the speed says
 * otherwise (rounded coordinates, a receiver that reports stale fixes), from speed and course.
 */
export function velocityOf(grid: Grid): Motion {
  const { eastM, northM, speedMps, course } = grid
  const stale = eastM.map((x, k) =>
    Number(speedMps[k] > MOVING_MPS && x === eastM[k - 1] && northM[k] === northM[k - 1]),
  )
  const staleS = stale.reduce((sum, one) => sum + one, 0)
  const movingS = speedMps.reduce((sum, speed) => sum + Number(speed > MOVING_MPS), 0)
  const fresh = (x: Float64Array) => x.map((value, k) => (stale[k] ? Number.NaN : value))
  const hasCourse = course.some((rad) => !Number.isNaN(rad))
  if (hasCourse && staleS > movingS / 2) return motionFromCourse(speedMps, course)
  return motionOf(fresh(eastM), fresh(northM))
}

/** Doppler velocity of a phone, standard deviation along each axis, m/s (ASSUMED, as in the simulator's 4 m class). */
const COURSE_SD_MPS = 0.25

function motionFromCourse(speedMps: Float64Array, course: Float64Array): Motion {
  const east = speedMps.map((speed, k) => speed * Math.cos(course[k]))
  return {
    east,
    north: speedMps.map((speed, k) => speed * Math.sin(course[k])),
    variance: east.map((value) => (Number.isNaN(value) ? Number.NaN : COURSE_SD_MPS ** 2)),
  }
}
