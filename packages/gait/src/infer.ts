import type { DirectionLabel } from '@backstride/recording'
import { axisOf, type KnownOffset, oddsByLabels, oddsByOffset, offsetPrior } from './ambiguity.ts'
import { type BodyMotion, bodyMotionOf } from './body-motion.ts'
import { cellAngle, type Smoothed, smoothed } from './chain.ts'
import { evidenceOf } from './emission.ts'
import type { Grid } from './grid.ts'
import { habitsOf, oddsByHabit } from './habits.ts'
import { firstGuess, learnedNoise, type NoiseModel } from './noise.ts'
import { STATES, stepsFor } from './states.ts'
import { turnFactors } from './turns.ts'
import type { Way } from './way.ts'

/** Cells of the quarter circle of mount offsets: 18 degrees each while the noise is learned, then 10. */
const COARSE_CELLS = 5
const FINE_CELLS = 9
const PASSES = 2

export interface Inference {
  readonly body: BodyMotion
  readonly smoothed: Smoothed
  readonly noise: NoiseModel
  /** Log odds that the near side is right. */
  readonly odds: number
  /** Mean mount offset on the near side, radians clockwise. */
  readonly offset: number
}

export function infer(
  grid: Grid,
  way: Way,
  speedMps: Float64Array,
  known: KnownOffset | undefined,
  labels: readonly DirectionLabel[],
): Inference {
  const body = bodyMotionOf(grid, way, speedMps)
  const turnFactor = turnFactors(body)
  const steps = stepsFor(way.smoothing.jitterM)
  let axis = known ? known.rad : axisOf(body)
  let noise = firstGuess(way.smoothing.jitterM)
  const run = (cells: number) => {
    const offsets = offsetsOf(axis, cells)
    return smoothed(
      evidenceOf(turned(body, -axis), noise, steps, turnFactor, cells),
      offsetPrior(offsets, known),
    )
  }
  for (let pass = 0; pass < PASSES; pass++) {
    const coarse = run(COARSE_CELLS)
    noise = learnedNoise(turned(body, -axis), coarse, COARSE_CELLS, noise)
    if (!known) axis = meanOffset(coarse, offsetsOf(axis, COARSE_CELLS))
  }
  const late = run(FINE_CELLS)
  const fine = { ...late, state: ahead(late.state, body.lateS) }
  const offsets = offsetsOf(axis, FINE_CELLS)
  const odds =
    (known ? oddsByOffset(fine, offsets, known) : 0) +
    oddsByLabels(fine, labels) +
    oddsByHabit(habitsOf(body, fine, noise.velocityVariance))
  return { body, smoothed: fine, noise, odds, offset: meanOffset(fine, offsets) }
}

function offsetsOf(axis: number, cells: number): Float64Array {
  return Float64Array.from({ length: cells }, (_, o) => axis + cellAngle(o, cells))
}

/** The same motion against an axis turned counter-clockwise by `-rad`. */
function turned(body: BodyMotion, rad: number): BodyMotion {
  const [x, y] = [Math.cos(rad), Math.sin(rad)]
  return {
    ...body,
    along: body.along.map((value, k) => value * x - body.across[k] * y),
    across: body.across.map((value, k) => value * x + body.along[k] * y),
  }
}

function meanOffset({ offset }: Smoothed, offsets: Float64Array): number {
  const cells = offsets.length
  let sum = 0
  for (let k = 0; k < offset.length; k += cells) {
    for (let o = 0; o < cells; o++) sum += offset[k + o] * offsets[o]
  }
  return sum / (offset.length / cells)
}

/** The posterior `byS` seconds later, between seconds in a straight line, held at the ends. */
function ahead(state: Float32Array, byS: number): Float32Array {
  const last = state.length / STATES - 1
  const whole = Math.floor(byS)
  const part = byS - whole
  const out = new Float32Array(state.length)
  for (let k = 0; k <= last; k++) {
    const before = STATES * Math.min(last, Math.max(0, k + whole))
    const after = STATES * Math.min(last, Math.max(0, k + whole + 1))
    for (let s = 0; s < STATES; s++)
      out[k * STATES + s] = (1 - part) * state[before + s] + part * state[after + s]
  }
  return out
}
