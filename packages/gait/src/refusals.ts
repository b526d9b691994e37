import type { Recording, UndecidedReason } from '@backstride/recording'
import { wrapRad } from './angles.ts'
import type { Grid } from './grid.ts'
import type { Motion } from './smoother.ts'
import { knownShare } from './statistics.ts'
import { MOVING_MPS } from './velocity.ts'

/** Fewer usable moving seconds than this hold no bout worth the name beside what tells its direction. */
const SHORTEST_MOVING_S = 10
/** Heading in fewer seconds than this share is no heading stream. */
const LEAST_HEADING_SHARE = 0.1

/** Why direction cannot even be tried, from what is there and how the heading behaves; undefined when it can. */
export function refusalOf(recording: Recording, grid: Grid, motion: Motion): UndecidedReason | undefined {
  if (recording.heading.deg.length === 0) return 'NO_HEADING'
  if (grid.isFrozen) return 'HEADING_UNUSABLE'
  if (knownShare(grid.heading) < LEAST_HEADING_SHARE) return 'NO_HEADING'
  if (knownShare(motion.east) === 0) return 'NO_POSITION'
  const usable = usableSeconds(grid, motion)
  if (usable.length < SHORTEST_MOVING_S) return 'TOO_SHORT'
  if (isCourse(grid, motion, usable)) return 'HEADING_IS_COURSE'
  return undefined
}

function usableSeconds(grid: Grid, motion: Motion): number[] {
  const seconds: number[] = []
  for (let k = 0; k < grid.lengthS; k++) {
    const isMoving = Math.hypot(motion.east[k], motion.north[k]) > MOVING_MPS
    if (isMoving && !Number.isNaN(grid.heading[k])) seconds.push(k)
  }
  return seconds
}

/** Spread of heading minus course below which a heading can only be course, radians: 4.5 degrees. */
const COURSE_SPREAD = 0.0785

function isCourse(grid: Grid, motion: Motion, usable: number[]): boolean {
  let [x, y] = [0, 0]
  for (const k of usable) {
    const delta = wrapRad(grid.heading[k] - Math.atan2(motion.north[k], motion.east[k]))
    x += Math.cos(delta)
    y += Math.sin(delta)
  }
  const length = Math.hypot(x, y) / usable.length
  return Math.sqrt(-2 * Math.log(length)) < COURSE_SPREAD && Math.abs(Math.atan2(y, x)) < COURSE_SPREAD
}
