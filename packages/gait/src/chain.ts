/**
 * Forward–backward smoothing of a hidden Markov chain (Rabiner 1989, Proc. IEEE 77:257, section III) over
 * mount offset × state. The mount offset lies on a half circle of cells, since its antipode with forward and backward
 * swapped says the same, and hardly moves; the states are those of `states.ts`. The step between seconds is the product of both, so a second costs cells × states and not its square.
 */
import { STATES, STAY, STEP } from './states.ts'

/** What each second says, as likelihoods up to a factor per second. */
export interface Evidence {
  readonly lengthS: number
  /** Cells of the half circle of mount offsets; movement has twice as many angles, of which they are the first. */
  readonly cells: number
  /** Likelihood of moving at each angle to the device's axis; lengthS × 2 cells. */
  readonly moving: Float32Array
  /** Factors that do not depend on that angle, one for each state; lengthS × STATES. */
  readonly state: Float32Array
  /** Probability of turning round (forward ↔ backward) at each second. */
  readonly turn: Float32Array
}

/** Angle in the middle of cell j, radians; the first `cells` of them are the mount offsets. */
export function cellAngle(j: number, cells: number): number {
  return (Math.PI / cells) * (j - (cells - 1) / 2)
}

export interface Smoothed {
  /** Probability of each state; lengthS × STATES. */
  readonly state: Float32Array
  /** Probability of each mount offset; lengthS × cells. */
  readonly offset: Float32Array
  /** The likeliest angle of movement relative to the device, 255 where standing or blind is likelier. */
  readonly angle: Uint8Array
  readonly logEvidence: number
}

/** The mount offset creeps by a cell once in 1,000 s and jumps anywhere once in 9 h (ASSUMED); applied every 8 s. */
const OFFSET_EVERY_S = 8
const CREEP = 0.0005 * OFFSET_EVERY_S
const JUMP = 3e-5 * OFFSET_EVERY_S

/** The first states have a direction: forward at the offset itself, then so many quarter turns on, in their order. */
const DIRECTED = 4
const QUARTERS = [0, 2, 1, 3]

export function smoothed(evidence: Evidence): Smoothed {
  const { lengthS, cells } = evidence
  const filtered = new Float32Array(lengthS * cells * STATES)
  const logEvidence = forwardPass(evidence, filtered)
  return { ...backwardPass(evidence, filtered), logEvidence }
}

function forwardPass(evidence: Evidence, filtered: Float32Array): number {
  const { lengthS, cells } = evidence
  let now = new Float64Array(cells * STATES).fill(1)
  let next = new Float64Array(cells * STATES)
  let logEvidence = 0
  for (let k = 0; k < lengthS; k++) {
    if (k > 0) {
      stepForward(now, next, cells, evidence.turn[k])
      ;[now, next] = [next, now]
      if (k % OFFSET_EVERY_S === 0) spreadOffset(now, cells)
    }
    logEvidence += weigh(now, evidence, k)
    filtered.set(now, k * now.length)
  }
  return logEvidence
}

function backwardPass(evidence: Evidence, filtered: Float32Array): Omit<Smoothed, 'logEvidence'> {
  const { lengthS, cells } = evidence
  const size = cells * STATES
  const result = {
    state: new Float32Array(lengthS * STATES),
    offset: new Float32Array(lengthS * cells),
    angle: new Uint8Array(lengthS),
  }
  let later = new Float64Array(size).fill(1)
  let next = new Float64Array(size)
  for (let k = lengthS - 1; k >= 0; k--) {
    if (k < lengthS - 1) {
      weigh(later, evidence, k + 1)
      if ((k + 1) % OFFSET_EVERY_S === 0) spreadOffset(later, cells)
      stepBackward(later, next, cells, evidence.turn[k + 1])
      ;[later, next] = [next, later]
    }
    collect(filtered, later, k, cells, result)
  }
  return result
}

/** One second ahead: next = stepᵀ · now within each cell. */
function stepForward(now: Float64Array, next: Float64Array, cells: number, turn: number): void {
  const stayWalk = STAY.walk - turn
  const stayBlind = STAY.blind - turn
  const [c2, c3, c4, c5, c6, c7] = [2 * cells, 3 * cells, 4 * cells, 5 * cells, 6 * cells, 7 * cells]
  for (let o = 0; o < cells; o++) {
    const f = now[o]
    const b = now[o + cells]
    const sides = now[o + c2] + now[o + c3]
    const fBlind = now[o + c4]
    const bBlind = now[o + c5]
    const stop = now[o + c6]
    const inPlace = now[o + c7]
    const toWalk = STEP.sideToWalk * sides + STEP.stopToWalk * stop
    const toSide = STEP.walkToSide * (f + b) + STEP.stopToSide * stop
    next[o] = stayWalk * f + turn * b + STEP.blindToWalk * fBlind + toWalk
    next[o + cells] = stayWalk * b + turn * f + STEP.blindToWalk * bBlind + toWalk
    next[o + c2] = STAY.side * now[o + c2] + toSide
    next[o + c3] = STAY.side * now[o + c3] + toSide
    next[o + c4] = stayBlind * fBlind + turn * bBlind + STEP.walkToBlind * f
    next[o + c5] = stayBlind * bBlind + turn * fBlind + STEP.walkToBlind * b
    next[o + c6] =
      STAY.stop * stop +
      STEP.walkToStop * (f + b + fBlind + bBlind) +
      STEP.sideToStop * sides +
      STEP.inPlaceToStop * inPlace
    next[o + c7] = STAY.inPlace * inPlace + STEP.stopToInPlace * stop
  }
}

/** One second back: next = step · later within each cell. */
function stepBackward(later: Float64Array, next: Float64Array, cells: number, turn: number): void {
  const stayWalk = STAY.walk - turn
  const stayBlind = STAY.blind - turn
  const [c2, c3, c4, c5, c6, c7] = [2 * cells, 3 * cells, 4 * cells, 5 * cells, 6 * cells, 7 * cells]
  for (let o = 0; o < cells; o++) {
    const f = later[o]
    const b = later[o + cells]
    const sides = later[o + c2] + later[o + c3]
    const fBlind = later[o + c4]
    const bBlind = later[o + c5]
    const stop = later[o + c6]
    const inPlace = later[o + c7]
    const left = STEP.walkToStop * stop
    const gone = left + STEP.walkToSide * sides
    const fromSide = STEP.sideToWalk * (f + b) + STEP.sideToStop * stop
    next[o] = stayWalk * f + turn * b + STEP.walkToBlind * fBlind + gone
    next[o + cells] = stayWalk * b + turn * f + STEP.walkToBlind * bBlind + gone
    next[o + c2] = STAY.side * later[o + c2] + fromSide
    next[o + c3] = STAY.side * later[o + c3] + fromSide
    next[o + c4] = stayBlind * fBlind + turn * bBlind + STEP.blindToWalk * f + left
    next[o + c5] = stayBlind * bBlind + turn * fBlind + STEP.blindToWalk * b + left
    next[o + c6] =
      STAY.stop * stop + STEP.stopToWalk * (f + b) + STEP.stopToSide * sides + STEP.stopToInPlace * inPlace
    next[o + c7] = STAY.inPlace * inPlace + STEP.inPlaceToStop * stop
  }
}

/** The offset's own step, held at the ends; its matrix is symmetric, so one function serves both ways. */
function spreadOffset(p: Float64Array, cells: number): void {
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

/** Multiplies by what second k says, normalises, and returns the logarithm of the sum. */
function weigh(p: Float64Array, { moving, state, cells }: Evidence, k: number): number {
  const at = 2 * cells * k
  let sum = 0
  for (let s = 0; s < DIRECTED; s++) {
    // The cell at which the movement's angle passes the end of the circle.
    const wrap = Math.min(cells, 2 * cells - (QUARTERS[s] * cells) / 2)
    const weight = state[k * STATES + s]
    sum += weighDirected(p, s * cells, s * cells + wrap, moving, at + (QUARTERS[s] * cells) / 2, weight)
    sum += weighDirected(p, s * cells + wrap, (s + 1) * cells, moving, at, weight)
  }
  for (let s = DIRECTED; s < STATES; s++) {
    sum += weighFlat(p, s * cells, (s + 1) * cells, state[k * STATES + s])
  }
  const scale = 1 / sum
  for (let i = 0; i < p.length; i++) p[i] *= scale
  return Math.log(sum)
}

function weighDirected(
  p: Float64Array,
  from: number,
  end: number,
  moving: Float32Array,
  movingFrom: number,
  weight: number,
): number {
  let sum = 0
  const ahead = movingFrom - from
  for (let i = from; i < end; i++) {
    p[i] *= weight * moving[i + ahead]
    sum += p[i]
  }
  return sum
}

function weighFlat(p: Float64Array, from: number, end: number, weight: number): number {
  let sum = 0
  for (let i = from; i < end; i++) {
    p[i] *= weight
    sum += p[i]
  }
  return sum
}

/** Joins both passes at second k into its probabilities. */
function collect(
  filtered: Float32Array,
  later: Float64Array,
  k: number,
  cells: number,
  { state, offset, angle }: Omit<Smoothed, 'logEvidence'>,
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
  for (let s = 0; s < STATES; s++) state[k * STATES + s] /= total
  for (let o = 0; o < cells; o++) offset[k * cells + o] /= total
  const s = Math.floor(bestAt / cells)
  angle[k] = s < DIRECTED ? (bestAt - s * cells + (QUARTERS[s] * cells) / 2) % (2 * cells) : 255
}
