import type { DirectionLabel } from '@backstride/recording'
import { aligned } from './aligned.ts'
import { axisOf, type KnownOffset, oddsByLabels, oddsByOffset } from './ambiguity.ts'
import { bodyMotionOf, turned } from './body-motion.ts'
import { cellAngle, type Smoothed, smoothed } from './chain.ts'
import { evidenceOf } from './emission.ts'
import type { Grid } from './grid.ts'
import { oddsByHabit } from './habits.ts'
import { FIRST_GUESS, learnedNoise, type NoiseModel } from './noise.ts'
import type { Motion } from './smoother.ts'
import { turnFactors } from './turns.ts'

/** Cells of the half circle of mount offsets: 18 degrees each while the noise is learned, then 10. */
const COARSE_CELLS = 10
const FINE_CELLS = 18
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
  const at = aligned(grid, motion, speedMps)
  const unturned = bodyMotionOf(at, grid.cadenceSpm)
  const axis = axisOf(unturned)
  const body = turned(unturned, -axis)
  const turns = turnFactors(at)
  let noise = FIRST_GUESS
  const run = (cells: number) => smoothed(evidenceOf(body, noise, turns, cells))
  for (let pass = 0; pass < PASSES; pass++) noise = learnedNoise(body, run(COARSE_CELLS), COARSE_CELLS, noise)
  const fine = run(FINE_CELLS)
  const odds =
    (known ? oddsByOffset(fine, FINE_CELLS, axis, known) : 0) +
    oddsByLabels(fine, labels) +
    oddsByHabit(body, fine, noise.velocityVariance)
  return { smoothed: fine, noise, odds, offset: axis + meanOffset(fine, FINE_CELLS) }
}

function meanOffset({ offset }: Smoothed, cells: number): number {
  let sum = 0
  for (let k = 0; k < offset.length; k += cells) {
    for (let o = 0; o < cells; o++) sum += offset[k + o] * cellAngle(o, cells)
  }
  return sum / (offset.length / cells)
}
