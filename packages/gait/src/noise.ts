/**
 * The error model of one recording, learned from the recording itself: the chain is run, the residuals at its
 * likeliest directions give the variances and how long errors last, and the chain is run again.
 */

import { RAD } from './angles.ts'
import type { BodyMotion } from './body-motion.ts'
import { cellAngle, type Smoothed } from './chain.ts'
import { BACKWARD, FORWARD, STATES } from './states.ts'
import { robustSd } from './statistics.ts'

export interface NoiseModel {
  /** Of the velocity along each axis, m²/s². */
  readonly velocityVariance: number
  /** Of the heading, rad². */
  readonly headingVariance: number
  /** Powers of the likelihoods: one over the integrated autocorrelation time of the errors, in seconds. */
  readonly radialPower: number
  readonly tangentPower: number
  readonly speedPower: number
  /** Mean logarithm of speed of each direction, once both were seen for long enough. */
  readonly level?: Level
}

interface Level {
  readonly forward: number
  readonly backward: number
  readonly variance: number
  readonly power: number
}

/** Where the passes start: three tenths of the fixes' jitter, and a wrist (ASSUMED; two passes forget it). */
export function firstGuess(jitterM: number): NoiseModel {
  return {
    velocityVariance: Math.max(0.15, 0.3 * jitterM) ** 2,
    headingVariance: (25 * RAD) ** 2,
    radialPower: 0.3,
    tangentPower: 0.2,
    speedPower: 0.2,
  }
}

const { min, max } = Math

/** The previous model is kept when fewer than this many seconds were seen in a direction. */
const LEAST_SEEN_S = 20

export function learnedNoise(
  body: BodyMotion,
  { angle, state }: Smoothed,
  cells: number,
  before: NoiseModel,
): NoiseModel {
  const { along, across, pathMps: speedMps, lengthS } = body
  const radial = new Float64Array(lengthS).fill(Number.NaN)
  const tangent = radial.slice()
  let [seen, squares] = [0, 0]
  for (let k = 0; k < lengthS; k++) {
    if (angle[k] === 255 || Number.isNaN(along[k] + speedMps[k])) continue
    const towards = cellAngle(angle[k], cells)
    const [x, y] = [Math.cos(towards), Math.sin(towards)]
    radial[k] = along[k] * x + across[k] * y - speedMps[k]
    tangent[k] = across[k] * x - along[k] * y
    seen++
    squares += speedMps[k] ** 2
  }
  if (seen < LEAST_SEEN_S) return before
  const radialSd = robustSd(radial)
  const tangentSd = robustSd(tangent)
  const velocityVariance = max(0.03, radialSd) ** 2
  const headingVariance = (tangentSd ** 2 - velocityVariance) / (squares / seen)
  const radialPower = min(0.8, max(0.1, 1 / autocorrelationTime(radial, radialSd)))
  const tangentPower = min(0.5, max(0.1, 1 / autocorrelationTime(tangent, tangentSd)))
  const level = levelOf(body.speedMps, state)
  return {
    velocityVariance,
    headingVariance: min((60 * RAD) ** 2, max((9 * RAD) ** 2, headingVariance)),
    radialPower,
    tangentPower,
    speedPower: min(0.2, max(radialPower, tangentPower)),
    ...(level && { level }),
  }
}

const LONGEST_LAG_S = 25

/**
 * Integrated autocorrelation time 1 + 2 Σ ρ, in seconds, of residuals clipped at three standard deviations; the sum
 * ends at the first ρ below 0.05 (Sokal 1997, Monte Carlo Methods in Statistical Mechanics, section 3).
 */
export function autocorrelationTime(residuals: Float64Array, sd: number): number {
  const clipped = residuals.map((value) => max(-3 * sd, min(3 * sd, value)))
  const power = lagProduct(clipped, 0)
  let time = 1
  for (let lag = 1; lag <= LONGEST_LAG_S; lag++) {
    const correlation = lagProduct(clipped, lag) / power
    if (!(correlation >= 0.05)) break
    time += 2 * correlation
  }
  return time
}

/** Mean product of values `lag` apart, over the pairs that are known. */
function lagProduct(values: Float64Array, lag: number): number {
  let [sum, count] = [0, 0]
  for (let k = lag; k < values.length; k++) {
    const product = values[k] * values[k - lag]
    if (Number.isNaN(product)) continue
    sum += product
    count++
  }
  return sum / count
}

/** Seconds of each direction before their speeds are told apart, and how many the common mean counts for. */
const LEVEL_SEEN_S = { forward: 20, backward: 12 }
const LEVEL_PRIOR_S = 12
/** Residual spread of log speed is widened by this: speeds drift within a walk (ASSUMED). */
const LEVEL_WIDENED = 1.3

function levelOf(speedMps: Float64Array, state: Float32Array): Level | undefined {
  const forward = logMoments(speedMps, state, FORWARD)
  const backward = logMoments(speedMps, state, BACKWARD)
  if (forward.seconds < LEVEL_SEEN_S.forward || backward.seconds < LEVEL_SEEN_S.backward) return undefined
  const seconds = forward.seconds + backward.seconds
  const common = (forward.sum + backward.sum) / seconds
  const mean = ({ sum, seconds: n }: Moments) => (sum + LEVEL_PRIOR_S * common) / (n + LEVEL_PRIOR_S)
  const inner = (m: Moments) => m.squares - 2 * mean(m) * m.sum + m.seconds * mean(m) ** 2
  const variance = max(0.005, (LEVEL_WIDENED * (inner(forward) + inner(backward))) / seconds)
  return { forward: mean(forward), backward: mean(backward), variance, power: 0.2 }
}

interface Moments {
  readonly seconds: number
  readonly sum: number
  readonly squares: number
}

function logMoments(speedMps: Float64Array, state: Float32Array, which: number): Moments {
  let [seconds, sum, squares] = [0, 0, 0]
  for (let k = 0; k < speedMps.length; k++) {
    const weight = state[k * STATES + which]
    if (!(speedMps[k] > 0.2) || weight < 0.5) continue
    const value = Math.log(speedMps[k])
    seconds += weight
    sum += weight * value
    squares += weight * value ** 2
  }
  return { seconds, sum, squares }
}
