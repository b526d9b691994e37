import type { Recording, UndecidedReason } from '@backstride/recording'
import type { Grid } from './grid.ts'
import { isCourse } from './independence.ts'
import { knownShare } from './statistics.ts'
import { MOVING_MPS, type Way } from './way.ts'

/** Fewer usable moving seconds than this hold no bout worth the name beside what tells its direction. */
const SHORTEST_MOVING_S = 10
/** Heading in fewer seconds than this share is no heading stream. */
const LEAST_HEADING_SHARE = 0.1
/**
 * Mean cosine of the turns from second to second below which heading is chance. An arm that swings by 35 degrees
 * either way, seen once a second, still has 0.67 (the Bessel function J0 of the amplitude √2 · 0.61, averaged);
 * independent headings have 0.
 */
const LEAST_PERSISTENCE = 0.35

/** Why direction cannot even be tried, from what is there and how the heading behaves; undefined when it can. */
export function refusalOf(recording: Recording, grid: Grid, way: Way): UndecidedReason | undefined {
  if (recording.heading.deg.length === 0) return 'NO_HEADING'
  if (grid.isFrozen) return 'HEADING_UNUSABLE'
  if (knownShare(grid.heading) < LEAST_HEADING_SHARE) return 'NO_HEADING'
  if (knownShare(way.motion.east) === 0) return 'NO_POSITION'
  const { movingS, persistence } = usable(grid, way)
  if (movingS < SHORTEST_MOVING_S) return 'TOO_SHORT'
  if (persistence < LEAST_PERSISTENCE) return 'HEADING_UNUSABLE'
  return isCourse(grid, way) ? 'HEADING_IS_COURSE' : undefined
}

function usable({ heading, lengthS }: Grid, { motion }: Way): { movingS: number; persistence: number } {
  let [movingS, pairs, cosines] = [0, 0, 0]
  for (let k = 0; k < lengthS; k++) {
    const isMoving = Math.hypot(motion.east[k], motion.north[k]) > MOVING_MPS
    if (isMoving && !Number.isNaN(heading[k])) movingS++
    const turn = heading[k] - heading[k - 1]
    if (Number.isNaN(turn)) continue
    pairs++
    cosines += Math.cos(turn)
  }
  return { movingS, persistence: pairs > 0 ? cosines / pairs : 1 }
}
