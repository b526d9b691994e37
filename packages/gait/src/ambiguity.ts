/**
 * Which side is forward. Heading against velocity gives the axis of the mount offset, never its sense: turning the
 * offset by half a turn and swapping forward with backward explains every second equally well. So the chain is run
 * with the offset in one half of the circle (the near side), and what else is known weighs that against its mirror.
 */
import type { DirectionLabel } from '@backstride/recording'
import type { BodyMotion } from './body-motion.ts'
import type { Smoothed } from './chain.ts'
import { BACKWARD, BACKWARD_BLIND, FORWARD, FORWARD_BLIND, STATES } from './states.ts'

const { PI, exp, log, cos, min, max } = Math

/** Axis of travel against the device's, in (−π/2, π/2]: half the argument of the summed squares of the velocity. */
export function axisOf({ along, across }: BodyMotion): number {
  let [x, y] = [0, 0]
  for (let k = 0; k < along.length; k++) {
    if (Number.isNaN(along[k])) continue
    x += along[k] ** 2 - across[k] ** 2
    y += 2 * along[k] * across[k]
  }
  return Math.atan2(y, x) / 2
}

export interface KnownOffset {
  readonly rad: number
  /** Probability that it still holds. */
  readonly trust: number
}

/** Concentration of a known offset about the true one: a standard deviation of 21 degrees (ASSUMED: worn again). */
const WORN_AGAIN = 8
const BESSEL_I0_8 = 427.5641157

/** Prior of each offset or its antipode, which are one cell: even, or gathered about a known offset. */
export function offsetPrior(offsets: Float64Array, known: KnownOffset | undefined): Float64Array {
  const even = 1 / offsets.length
  if (!known) return offsets.map(() => even)
  const prior = offsets.map((angle) => known.trust * exp(WORN_AGAIN * (Math.abs(cos(angle - known.rad)) - 1)))
  const sum = prior.reduce((total, p) => total + p, 0)
  return prior.map((p) => (known.trust * p) / sum + (1 - known.trust) * even)
}

/** Log odds of the near side by a known offset. */
export function oddsByOffset(
  { offset }: Smoothed,
  offsets: Float64Array,
  { rad, trust }: KnownOffset,
): number {
  const cells = offsets.length
  const mean = new Float64Array(cells)
  for (let k = 0; k < offset.length; k += cells) for (let o = 0; o < cells; o++) mean[o] += offset[k + o]
  const density = (angle: number) =>
    (trust * exp(WORN_AGAIN * cos(angle - rad))) / (2 * PI * BESSEL_I0_8) + (1 - trust) / (2 * PI)
  let [near, far] = [0, 0]
  for (let o = 0; o < cells; o++) {
    near += mean[o] * density(offsets[o])
    far += mean[o] * density(offsets[o] + PI)
  }
  return log(near / far)
}

/** A label is right with this probability; seconds within it are not independent, hence the power (ASSUMED). */
const LABEL_RIGHT = 0.97
const LABEL_POWER = 0.3
const LABEL_LIMIT = 8

/** Log odds of the near side by what the athlete stated. */
export function oddsByLabels({ state }: Smoothed, labels: readonly DirectionLabel[]): number {
  let odds = 0
  for (const { startS, endS, direction } of labels) {
    if (direction !== 'forward' && direction !== 'backward') continue
    for (let k = max(0, Math.ceil(startS)); k < min(endS, state.length / STATES); k++) {
      const { forward, backward } = walking(state, k)
      const [same, other] = direction === 'forward' ? [forward, backward] : [backward, forward]
      const rest = (1 - forward - backward) / 2
      const p = (side: number, away: number) => LABEL_RIGHT * side + (1 - LABEL_RIGHT) * away + rest
      odds += LABEL_POWER * log(p(same, other) / p(other, same))
    }
  }
  return max(-LABEL_LIMIT, min(LABEL_LIMIT, odds))
}

export function walking(state: Float32Array, k: number): { forward: number; backward: number } {
  const at = k * STATES
  return {
    forward: state[at + FORWARD] + state[at + FORWARD_BLIND],
    backward: state[at + BACKWARD] + state[at + BACKWARD_BLIND],
  }
}
