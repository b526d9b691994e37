import type { DirectionLabel } from '@backstride/recording'
import { axisOf, type KnownOffset, nearPrior, oddsByLabels, oddsByOffset } from './ambiguity.ts'
import { bodyMotionOf } from './body-motion.ts'
import { type Smoothed, smoothed } from './chain.ts'
import { evidenceOf } from './emission.ts'
import type { Grid } from './grid.ts'
import { oddsByHabit } from './habits.ts'
import { FIRST_GUESS, learnedNoise, type NoiseModel } from './noise.ts'
import type { Motion } from './smoother.ts'
import { turnFactors } from './turns.ts'

/** Cells of the mount offset: 18 degrees while the noise is learned, then 10. */
const COARSE_CELLS = 20
const FINE_CELLS = 36
const PASSES = 2

export interface Inference {
  readonly smoothed: Smoothed
  readonly noise: NoiseModel
  /** Log odds that the near side is right. */
  readonly odds: number
  /** Mean mount offset on the near side, radians clockwise. */
  readonly offset: number
}

export function infer(
  grid: Grid,
  motion: Motion,
  speedMps: Float64Array,
  known: KnownOffset | undefined,
  labels: readonly DirectionLabel[],
): Inference {
  const body = bodyMotionOf(grid, motion, speedMps)
  const turns = turnFactors(grid, speedMps)
  const axis = axisOf(body)
  let noise = FIRST_GUESS
  const run = (cells: number) => smoothed(evidenceOf(body, noise, turns, cells), nearPrior(axis, cells))
  for (let pass = 0; pass < PASSES; pass++) noise = learnedNoise(body, run(COARSE_CELLS), COARSE_CELLS, noise)
  const fine = run(FINE_CELLS)
  const odds =
    (known ? oddsByOffset(fine, FINE_CELLS, known) : 0) +
    oddsByLabels(fine, labels) +
    oddsByHabit(body, fine, noise.velocityVariance)
  return { smoothed: fine, noise, odds, offset: meanOffset(fine, FINE_CELLS) }
}

function meanOffset({ offset }: Smoothed, cells: number): number {
  let [x, y] = [0, 0]
  for (let k = 0; k < offset.length; k++) {
    const angle = (2 * Math.PI * (k % cells)) / cells
    x += offset[k] * Math.cos(angle)
    y += offset[k] * Math.sin(angle)
  }
  return Math.atan2(y, x)
}
