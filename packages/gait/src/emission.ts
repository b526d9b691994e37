/**
 * How likely each second's velocity is for each direction of travel relative to the device's axis, and for each
 * state that has none. The factor for a direction is a normal in the velocity's component along it, less the speed,
 * times a normal in the component across, whose variance grows with speed by the heading's error. For small errors
 * that is a von Mises density of the angle with concentration 1/(σh² + σv²/s²), and it needs no angle at s = 0.
 *
 * Errors of satellite positions last for seconds, so seconds are not independent: each factor is raised to the power
 * one over the errors' integrated autocorrelation time (a composite likelihood; Varin, Reid & Firth 2011, Statistica
 * Sinica 21:5), which makes the probabilities of the chain mean what they say.
 */
import type { BodyMotion } from './body-motion.ts'
import { cellAngle, type Evidence } from './chain.ts'
import type { NoiseModel } from './noise.ts'
import {
  BACKWARD,
  BACKWARD_BLIND,
  DIRECTED,
  FORWARD,
  FORWARD_BLIND,
  STANDING,
  STATES,
  type Steps,
} from './states.ts'

const { PI, log, exp, max, min, sqrt } = Math

/** Share of seconds whose velocity says nothing of the direction although the heading seems well (ASSUMED). */
const OUTLIERS = 0.012
/** Speed of a step against speed of the second: sway and step rhythm, m/s (ASSUMED). */
const SWAY_VARIANCE = 0.07 ** 2
/** Below this speed direction is no more certain than at it, m/s. */
const LEAST_SPEED = 0.15

export function evidenceOf(
  body: BodyMotion,
  noise: NoiseModel,
  steps: Steps,
  turnFactor: Float64Array,
  cells: number,
): Evidence {
  const { lengthS } = body
  const angles = DIRECTED * cells
  const moving = new Float32Array(lengthS * angles).fill(1)
  const state = new Float32Array(lengthS * STATES)
  const turn = new Float32Array(lengthS)
  const [x, y] = circle(cells)
  for (let k = 0; k < lengthS; k++) {
    turn[k] = min(0.4, steps.turn * turnFactor[k])
    const peak = directions(body, noise, k, x, y, moving)
    states(body, noise, k, peak, state)
  }
  return { lengthS, cells, steps, moving, state, turn }
}

/** Middles of the cells: the first quarter lies around angle zero. */
function circle(cells: number): [Float64Array, Float64Array] {
  const angles = Float64Array.from({ length: DIRECTED * cells }, (_, j) => cellAngle(j, cells))
  return [angles.map(Math.cos), angles.map(Math.sin)]
}

/** Fills second k's likelihoods of the directions, scaled by e^−peak so that none overflows; returns peak. */
function directions(
  { along, across, pathMps: speedMps, varianceRatio }: BodyMotion,
  { velocityVariance, headingVariance, radialPower, tangentPower }: NoiseModel,
  k: number,
  x: Float64Array,
  y: Float64Array,
  moving: Float32Array,
): number {
  const [zx, zy] = [along[k], across[k]]
  const s = max(LEAST_SPEED, speedMps[k])
  if (Number.isNaN(zx + s)) return Number.NaN
  const variance = velocityVariance * varianceRatio[k]
  const radial = variance + SWAY_VARIANCE
  const tangent = variance + s * s * headingVariance
  const constant = -0.5 * (radialPower * log(2 * PI * radial) + tangentPower * log(2 * PI * tangent))
  const [a, b] = [(-0.5 * radialPower) / radial, (-0.5 * tangentPower) / tangent]
  const nowhere = planar(zx * zx + zy * zy, (s * s) / 2 + variance + 0.1, radialPower + tangentPower)
  const floor = log(OUTLIERS) + nowhere
  const peak = max(constant, floor)
  const [base, spread] = [constant - peak + log(1 - OUTLIERS), exp(floor - peak)]
  const at = k * x.length
  for (let j = 0; j < x.length; j++) {
    const r = zx * x[j] + zy * y[j] - s
    const q = zy * x[j] - zx * y[j]
    moving[at + j] = exp(base + a * r * r + b * q * q) + spread
  }
  return peak
}

/** Log density of a round normal in the plane to the power of both components together. */
function planar(lengthSquared: number, variance: number, power: number): number {
  return 0.5 * power * (-lengthSquared / variance - 2 * log(2 * PI * variance))
}

function states(body: BodyMotion, noise: NoiseModel, k: number, peak: number, state: Float32Array): void {
  const { lengthMps, pathMps, speedMps, varianceRatio } = body
  const power = noise.radialPower + noise.tangentPower
  const walks = moveFactor(body, noise, k)
  const stands = standFactor(body, noise, k)
  const squared = lengthMps[k] ** 2
  const variance = noise.velocityVariance * varianceRatio[k]
  const s = max(LEAST_SPEED, Number.isNaN(pathMps[k]) ? speedMps[k] : pathMps[k])
  const isSeen = !Number.isNaN(peak)
  const hasVelocity = !Number.isNaN(squared + s)
  // Without heading only the velocity's length tells standing from moving: both stand in the same plane.
  const blind = hasVelocity ? planar(squared, (s * s) / 2 + variance + 0.1, power) : 0
  const still = hasVelocity ? planar(squared, variance + 0.03, power) : 0
  const top = isSeen ? peak : max(blind, still)
  const at = k * STATES
  state.fill(walks * (isSeen ? 1 : exp(blind - top)), at, at + DIRECTED)
  state[at + FORWARD_BLIND] = state[at + BACKWARD_BLIND] = walks * exp(blind - top)
  state[at + STANDING] = stands * exp(still - top)
  const level = levelFactor(speedMps[k], noise)
  state[at + FORWARD] *= level.forward
  state[at + FORWARD_BLIND] *= level.forward
  state[at + BACKWARD] *= level.backward
  state[at + BACKWARD_BLIND] *= level.backward
}

/** Cadence above this is stepping; 0.93 of moving seconds have it, 0.12 of standing ones (ASSUMED). */
const STEPPING_SPM = 40

function moveFactor(
  { speedMps, cadenceSpm }: BodyMotion,
  { speedPower, velocityVariance }: NoiseModel,
  k: number,
): number {
  const speed = speedMps[k]
  const soft = 0.06 + 0.5 * sqrt(velocityVariance)
  const slab = Number.isNaN(speed) ? 1 : 0.02 + 1 / (2 * (1 + exp((0.28 - speed) / (0.3 * soft))))
  return (slab * stepping(cadenceSpm[k], 0.93)) ** speedPower
}

function standFactor(
  { speedMps, cadenceSpm }: BodyMotion,
  { speedPower, velocityVariance }: NoiseModel,
  k: number,
): number {
  const speed = speedMps[k]
  const sd = 0.18 + 0.25 * sqrt(velocityVariance)
  const near = Number.isNaN(speed) ? 1 : 1e-4 + (2 / (sqrt(2 * PI) * sd)) * exp(-0.5 * (speed / sd) ** 2)
  return (near * stepping(cadenceSpm[k], 0.12)) ** speedPower
}

function stepping(cadenceSpm: number, share: number): number {
  if (Number.isNaN(cadenceSpm)) return 1
  return cadenceSpm >= STEPPING_SPM ? share : 1 - share
}

function levelFactor(speedMps: number, { level }: NoiseModel): { forward: number; backward: number } {
  if (!level || Number.isNaN(speedMps)) return { forward: 1, backward: 1 }
  const at = log(max(LEAST_SPEED, speedMps))
  const density = (mean: number) =>
    ((0.9 * exp((-0.5 * (at - mean) ** 2) / level.variance)) / sqrt(2 * PI * level.variance) + 0.0625) **
    level.power
  return { forward: density(level.forward), backward: density(level.backward) }
}
