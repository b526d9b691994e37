import type { DirectionLabel } from '@backstride/recording'
import { axisOf, type KnownOffset, oddsByLabels, oddsByOffset, offsetPrior } from './ambiguity.ts'
import { type BodyMotion, turned } from './body-motion.ts'
import { cellAngle, type Smoothed, smoothed } from './chain.ts'
import { evidenceOf } from './emission.ts'
import { habitsOf, oddsByHabit } from './habits.ts'
import { firstGuess, learnedNoise, type NoiseModel } from './noise.ts'
import { LEFT, RIGHT, STATES, stepsFor } from './states.ts'
import { turnFactors } from './turns.ts'

/** Cells of the quarter circle of mount offsets: 18 degrees each while the noise is learned, then 10. */
const COARSE_CELLS = 5
const FINE_CELLS = 9
/** A known offset that would have most of the walk go sideways is not this walk's. */
const MOSTLY = 0.6

export interface Inference {
  /** Probability of each state on the near side, at the recording's own seconds; lengthS × STATES. */
  readonly state: Float32Array
  /** Log odds that the near side is right. */
  readonly odds: number
  /** Mean mount offset on the near side, radians clockwise. */
  readonly offset: number
}

/** Directions of a stretch in which the device stayed as it was put on. */
export function infer(
  body: BodyMotion,
  jitterM: number,
  known: KnownOffset | undefined,
  labels: readonly DirectionLabel[],
): Inference {
  return inferLearned(body, jitterM, known, labels, learn(body, jitterM, known))
}

/** The same with an error model and an axis that were learned before. */
export function inferLearned(
  body: BodyMotion,
  jitterM: number,
  known: KnownOffset | undefined,
  labels: readonly DirectionLabel[],
  learned: Learned,
): Inference {
  const { axis, noise } = learned
  const late = run(body, jitterM, learned, FINE_CELLS)
  const fine = { ...late, state: ahead(late.state, body.lateS) }
  const offsets = offsetsOf(axis, FINE_CELLS)
  const odds =
    (known ? oddsByOffset(fine, offsets, known) : 0) +
    oddsByLabels(fine, labels) +
    oddsByHabit(habitsOf(body, fine, noise.velocityVariance))
  return { state: fine.state, odds, offset: meanOffset(fine, offsets) }
}

export interface Learned {
  readonly axis: number
  readonly noise: NoiseModel
  readonly known: KnownOffset | undefined
}

/** The error model and, where no offset is known, the axis: two coarse passes, each with what the one before gave. */
export function learn(body: BodyMotion, jitterM: number, known: KnownOffset | undefined): Learned {
  const first = { axis: known ? known.rad : axisOf(body), noise: firstGuess(jitterM), known }
  const coarse = run(body, jitterM, first, COARSE_CELLS)
  if (known && sidewaysShare(coarse) > MOSTLY) return learn(body, jitterM, undefined)
  const second = refined(body, coarse, first)
  return refined(body, run(body, jitterM, second, COARSE_CELLS), second)
}

function refined(body: BodyMotion, coarse: Smoothed, { axis, noise, known }: Learned): Learned {
  return {
    axis: known ? axis : meanOffset(coarse, offsetsOf(axis, COARSE_CELLS)),
    noise: learnedNoise(turned(body, -axis), coarse, COARSE_CELLS, noise),
    known,
  }
}

function run(body: BodyMotion, jitterM: number, { axis, noise, known }: Learned, cells: number): Smoothed {
  const evidence = evidenceOf(turned(body, -axis), noise, stepsFor(jitterM), turnFactors(body), cells)
  return smoothed(evidence, offsetPrior(offsetsOf(axis, cells), known))
}

function offsetsOf(axis: number, cells: number): Float64Array {
  return Float64Array.from({ length: cells }, (_, o) => axis + cellAngle(o, cells))
}

function meanOffset({ offset }: Smoothed, offsets: Float64Array): number {
  const cells = offsets.length
  let sum = 0
  for (let k = 0; k < offset.length; k += cells) {
    for (let o = 0; o < cells; o++) sum += offset[k + o] * offsets[o]
  }
  return sum / (offset.length / cells)
}

function sidewaysShare({ state }: Smoothed): number {
  let [sideways, directed] = [0, 0]
  for (let k = 0; k < state.length; k += STATES) {
    sideways += state[k + LEFT] + state[k + RIGHT]
    directed += state[k] + state[k + 1] + state[k + 2] + state[k + 3]
  }
  return sideways / directed
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
    for (let s = 0; s < STATES; s++) {
      out[k * STATES + s] = (1 - part) * state[before + s] + part * state[after + s]
    }
  }
  return out
}
