/**
 * Forward–backward smoothing of a hidden Markov chain (Rabiner 1989, Proc. IEEE 77:257, section III) over
 * mount offset × state.
 *
 * The mount offset lies within a quarter circle of cells around an axis found beforehand. Forward, left, backward and
 * right, a quarter turn apart, then share out the full circle of directions of travel: state s and cell o move at the
 * angle of cell s · cells + o. A second costs cells × states, since offset and state step independently.
 */
import { BACKWARD, DIRECTED, FORWARD, LEFT, RIGHT, STATES, type Steps } from './states.ts'

/** What each second says, as likelihoods up to a factor per second. */
export interface Evidence {
  readonly lengthS: number
  /** Cells of the quarter circle of mount offsets. */
  readonly cells: number
  readonly steps: Steps
  /** Likelihood of moving at each angle to the axis; lengthS × 4 cells. */
  readonly moving: Float32Array
  /** Factors that do not depend on that angle, one for each state; lengthS × STATES. */
  readonly state: Float32Array
  /** Probability of turning round (forward ↔ backward) at each second. */
  readonly turn: Float32Array
}

export interface Smoothed {
  /** Probability of each state; lengthS × STATES. */
  readonly state: Float32Array
  /** Probability of each mount offset; lengthS × cells. */
  readonly offset: Float32Array
  /** The likeliest angle of movement to the axis, as a cell; 255 where standing or blind is likelier. */
  readonly angle: Uint8Array
}

/** Angle in the middle of cell j to the axis, radians; the first `cells` of them are the mount offsets. */
export function cellAngle(j: number, cells: number): number {
  return (Math.PI / 2 / cells) * (j - (cells - 1) / 2)
}

export function smoothed(evidence: Evidence, prior: Float64Array): Smoothed {
  const filtered = new Float32Array(evidence.lengthS * evidence.cells * STATES)
  forwardPass(evidence, prior, filtered)
  return backwardPass(evidence, filtered)
}

/** The mount offset creeps by a cell once in 1,000 s and jumps once in 9 h (ASSUMED); applied every 8 s. */
const OFFSET_EVERY_S = 8
const CREEP = 0.0005 * OFFSET_EVERY_S
const JUMP = 3e-5 * OFFSET_EVERY_S

function forwardPass(evidence: Evidence, prior: Float64Array, filtered: Float32Array): void {
  const { lengthS, cells } = evidence
  let now = Float64Array.from({ length: cells * STATES }, (_, i) => prior[i % cells])
  let next = new Float64Array(cells * STATES)
  for (let k = 0; k < lengthS; k++) {
    if (k > 0) {
      stepForward(now, next, cells, evidence.steps, evidence.turn[k])
      ;[now, next] = [next, now]
      if (k % OFFSET_EVERY_S === 0) spreadOffset(now, cells)
    }
    weigh(now, evidence, k)
    filtered.set(now, k * now.length)
  }
}

function backwardPass(evidence: Evidence, filtered: Float32Array): Smoothed {
  const { lengthS, cells } = evidence
  const result = {
    state: new Float32Array(lengthS * STATES),
    offset: new Float32Array(lengthS * cells),
    angle: new Uint8Array(lengthS),
  }
  let later = new Float64Array(cells * STATES).fill(1)
  let next = new Float64Array(cells * STATES)
  for (let k = lengthS - 1; k >= 0; k--) {
    if (k < lengthS - 1) {
      weigh(later, evidence, k + 1)
      if ((k + 1) % OFFSET_EVERY_S === 0) spreadOffset(later, cells)
      stepBackward(later, next, cells, evidence.steps, evidence.turn[k + 1])
      ;[later, next] = [next, later]
    }
    collect(filtered, later, k, cells, result)
  }
  return result
}

/** One second ahead: next = stepᵀ · now within each cell. */
export function stepForward(
  now: Float64Array,
  next: Float64Array,
  cells: number,
  step: Steps,
  turn: number,
): void {
  const stayWalk = step.stayWalk - turn
  const stayBlind = step.stayBlind - turn
  const [atL, atB, atR] = [LEFT * cells, BACKWARD * cells, RIGHT * cells]
  const [atFBlind, atBBlind, atStop] = [4 * cells, 5 * cells, 6 * cells]
  for (let o = FORWARD; o < cells; o++) {
    const f = now[o]
    const l = now[o + atL]
    const b = now[o + atB]
    const r = now[o + atR]
    const fBlind = now[o + atFBlind]
    const bBlind = now[o + atBBlind]
    const stop = now[o + atStop]
    const toWalk = step.sideToWalk * (l + r) + step.stopToWalk * stop
    const toSide = step.walkToSide * (f + b) + step.stopToSide * stop
    next[o] = stayWalk * f + turn * b + step.blindToWalk * fBlind + toWalk
    next[o + atL] = step.staySide * l + toSide
    next[o + atB] = stayWalk * b + turn * f + step.blindToWalk * bBlind + toWalk
    next[o + atR] = step.staySide * r + toSide
    next[o + atFBlind] = stayBlind * fBlind + turn * bBlind + step.walkToBlind * f
    next[o + atBBlind] = stayBlind * bBlind + turn * fBlind + step.walkToBlind * b
    next[o + atStop] =
      step.stayStop * stop + step.walkToStop * (f + b + fBlind + bBlind) + step.sideToStop * (l + r)
  }
}

/** One second back: next = step · later within each cell. */
function stepBackward(
  later: Float64Array,
  next: Float64Array,
  cells: number,
  step: Steps,
  turn: number,
): void {
  const stayWalk = step.stayWalk - turn
  const stayBlind = step.stayBlind - turn
  const [atL, atB, atR] = [LEFT * cells, BACKWARD * cells, RIGHT * cells]
  const [atFBlind, atBBlind, atStop] = [4 * cells, 5 * cells, 6 * cells]
  for (let o = FORWARD; o < cells; o++) {
    const f = later[o]
    const l = later[o + atL]
    const b = later[o + atB]
    const r = later[o + atR]
    const fBlind = later[o + atFBlind]
    const bBlind = later[o + atBBlind]
    const stop = later[o + atStop]
    const left = step.walkToStop * stop
    const gone = left + step.walkToSide * (l + r)
    const fromSide = step.sideToWalk * (f + b) + step.sideToStop * stop
    next[o] = stayWalk * f + turn * b + step.walkToBlind * fBlind + gone
    next[o + atL] = step.staySide * l + fromSide
    next[o + atB] = stayWalk * b + turn * f + step.walkToBlind * bBlind + gone
    next[o + atR] = step.staySide * r + fromSide
    next[o + atFBlind] = stayBlind * fBlind + turn * bBlind + step.blindToWalk * f + left
    next[o + atBBlind] = stayBlind * bBlind + turn * fBlind + step.blindToWalk * b + left
    next[o + atStop] = step.stayStop * stop + step.stopToWalk * (f + b) + step.stopToSide * (l + r)
  }
}

/** The offset's own step, held at the ends; its matrix is symmetric, so one function serves both ways. */
export function spreadOffset(p: Float64Array, cells: number): void {
  for (let from = 0; from < p.length; from += cells) {
    const end = from + cells
    let sum = 0
    for (let i = from; i < end; i++) sum += p[i]
    const jumped = (JUMP * sum) / cells
    let before = p[from]
    for (let i = from; i < end; i++) {
      const here = p[i]
      const after = i + 1 < end ? p[i + 1] : here
      p[i] = (1 - JUMP - 2 * CREEP) * here + CREEP * (before + after) + jumped
      before = here
    }
  }
}

/** Multiplies by what second k says, and normalises. */
function weigh(p: Float64Array, { moving, state, cells }: Evidence, k: number): void {
  const at = DIRECTED * cells * k
  let sum = 0
  for (let s = 0; s < STATES; s++) {
    const weight = state[k * STATES + s]
    for (let i = s * cells; i < (s + 1) * cells; i++) {
      p[i] *= s < DIRECTED ? weight * moving[at + i] : weight
      sum += p[i]
    }
  }
  const scale = 1 / sum
  for (let i = 0; i < p.length; i++) p[i] *= scale
}

/** Joins both passes at second k into its probabilities. */
function collect(
  filtered: Float32Array,
  later: Float64Array,
  k: number,
  cells: number,
  { state, offset, angle }: Smoothed,
): void {
  const at = k * later.length
  let total = 0
  let best = 0
  let bestAt = 0
  for (let s = 0; s < STATES; s++) {
    let sum = 0
    for (let o = 0; o < cells; o++) {
      const p = filtered[at + s * cells + o] * later[s * cells + o]
      sum += p
      offset[k * cells + o] += p
      if (p > best) {
        best = p
        bestAt = s * cells + o
      }
    }
    state[k * STATES + s] = sum
    total += sum
  }
  const scale = 1 / total
  for (let s = 0; s < STATES; s++) state[k * STATES + s] *= scale
  for (let o = 0; o < cells; o++) offset[k * cells + o] *= scale
  angle[k] = bestAt < DIRECTED * cells ? bestAt : 255
}
