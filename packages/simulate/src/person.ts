import { HEART_RATE_TAU_S, PRACTISED_SESSIONS } from './parameters/heart.ts'
import {
  BACKWARD_CADENCE_RATIO,
  BACKWARD_RATIO,
  BACKWARD_RATIO_LIMITS,
  CADENCE_SPM,
  FAST_BACKWARD_RATIO,
  FAST_BACKWARD_SHARE,
  FORWARD_SPEED_MPS,
  MASS_KG,
  MAX_BPM,
  RESTING_BPM,
  SIDEWAYS_RATIO,
  VO2_MAX,
} from './parameters/person.ts'
import type { Spread } from './parameters/range.ts'
import type { Random } from './random.ts'

export interface Person {
  /** Speed this person chooses when walking forward; all other speeds follow from it. */
  readonly forwardMps: number
  readonly backwardRatio: number
  readonly sidewaysRatio: number
  /** Steps a minute of both feet at the chosen forward speed. */
  readonly cadenceSpm: number
  readonly backwardCadenceRatio: number
  readonly massKg: number
  readonly restingBpm: number
  readonly maxBpm: number
  /** Aerobic capacity, mL of oxygen per kg and minute. */
  readonly vo2Max: number
  /** Time constant of the heart's answer to a change of cost. */
  readonly heartRateTauS: number
  /** Backward sessions done before this one: the first ones cost more. */
  readonly backwardSessions: number
}

/** A person drawn from the population of `parameters.ts`, two and a half standard deviations to each side at most. */
export function drawPerson(random: Random): Person {
  return {
    forwardMps: draw(random, FORWARD_SPEED_MPS),
    backwardRatio: drawBackwardRatio(random),
    sidewaysRatio: SIDEWAYS_RATIO,
    cadenceSpm: draw(random, CADENCE_SPM),
    backwardCadenceRatio: random.uniform(BACKWARD_CADENCE_RATIO.low, BACKWARD_CADENCE_RATIO.high),
    massKg: draw(random, MASS_KG),
    restingBpm: draw(random, RESTING_BPM),
    maxBpm: draw(random, MAX_BPM),
    vo2Max: draw(random, VO2_MAX),
    heartRateTauS: HEART_RATE_TAU_S,
    backwardSessions: PRACTISED_SESSIONS,
  }
}

function draw(random: Random, { mean, sd }: Spread): number {
  return clamp(random.normal(mean, sd), mean - 2.5 * sd, mean + 2.5 * sd)
}

function drawBackwardRatio(random: Random): number {
  const isFast = random.chance(FAST_BACKWARD_SHARE)
  const fast = random.uniform(FAST_BACKWARD_RATIO.low, FAST_BACKWARD_RATIO.high)
  const usual = random.normal(BACKWARD_RATIO.mean, BACKWARD_RATIO.sd)
  return isFast ? fast : clamp(usual, BACKWARD_RATIO_LIMITS.low, BACKWARD_RATIO_LIMITS.high)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
