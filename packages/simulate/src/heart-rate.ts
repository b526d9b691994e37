/**
 * Heart rate that follows the cost of walking: steady state from the share of the oxygen reserve (Swain 1998, treadmill:
 * %HRR = 1.5 + 1.03 %VO2R, 50 people), backward raised by the cost ratio to the power 0.8 (Kim and Choi 2001,
 * dbpia NODE08826885, Heath 2001: 0.80, 0.78, 0.87), reached with a first-order lag (Hunt 2015, BioMed Eng OnLine 14:117).
 */
import type { Direction } from '@backstride/recording'
import { gaussMarkov } from './gauss-markov.ts'
import { backwardVo2, forwardVo2 } from './metabolic-cost.ts'
import { type Motion, TICK_S, TICKS_PER_S } from './motion.ts'
import {
  HEART_RATE_DRIFT_BPM_PER_MIN,
  HEART_RATE_NOISE,
  HEART_RATE_RATIO_EXPONENT,
  HEART_RATE_RESERVE,
  NOVICE_HEART_RATE,
} from './parameters/heart.ts'
import type { Person } from './person.ts'
import { randomStream } from './random.ts'
import { directionOf } from './truth.ts'

const RESTING_VO2 = 3.5
/** Sideways has no figure: as backward, at the same speed. ASSUMED. */
const COSTS_LIKE_BACKWARD: readonly Direction[] = ['backward', 'sideways']

/** What the heart does at each tick, before anything is measured, beats a minute. */
export function heartRateOf(motion: Motion, gradePct: Float64Array, person: Person): Float64Array {
  const keep = Math.exp(-TICK_S / person.heartRateTauS)
  let bpm = steadyHeartRate('standing', 0, 0, person)
  return motion.speedMps.map((speed, tick) => {
    const now = bpm
    const direction = directionOf(speed, motion.bodyAgainstTravelDeg[tick])
    const steady = steadyHeartRate(direction, speed, gradePct[tick], person)
    bpm = steady + (bpm - steady) * keep
    return now
  })
}

/** Heart rate after minutes of the same walking, beats a minute; at most the person's highest. */
export function steadyHeartRate(
  direction: Direction,
  speedMps: number,
  gradePct: number,
  person: Person,
): number {
  const { atRest, perOxygenReserve } = HEART_RATE_RESERVE
  const forward = forwardVo2(speedMps, gradePct)
  const reserve = Math.max(0, (forward - RESTING_VO2) / (person.vo2Max - RESTING_VO2))
  const forwardBpm =
    person.restingBpm + (atRest + perOxygenReserve * reserve) * (person.maxBpm - person.restingBpm)
  const ratio = backwardVo2(speedMps, gradePct) / forward
  const novelty =
    1 + NOVICE_HEART_RATE.excess * Math.exp(-person.backwardSessions / NOVICE_HEART_RATE.sessions)
  const factor = COSTS_LIKE_BACKWARD.includes(direction) ? ratio ** HEART_RATE_RATIO_EXPONENT * novelty : 1
  return Math.min(person.maxBpm, forwardBpm * factor)
}

/** What a sensor shows: with the slow drift of long work, and noise; whole beats a minute. */
export function measuredHeartRate(heartRateBpm: Float64Array, person: Person, seed: number): Float64Array {
  const { sdBpm, tauS } = HEART_RATE_NOISE
  const noise = gaussMarkov(randomStream(seed, 'heart rate'), heartRateBpm.length, TICK_S, sdBpm, tauS)
  return heartRateBpm.map((bpm, tick) => {
    const driftBpm = (HEART_RATE_DRIFT_BPM_PER_MIN * tick) / TICKS_PER_S / 60
    return Math.round(Math.min(person.maxBpm, bpm + driftBpm + noise[tick]))
  })
}
