import type { Seconds } from '@backstride/recording'
import { kineticsOf } from './kinetics.ts'
import { workloadAt } from './workload.ts'

/** Why backward cannot be held against forward. The codes are public and stable. */
export type NotComparable =
  | 'NO_HEART_RATE'
  /** No second has a direction, so that nobody knows whether any was backward. */
  | 'DIRECTION_UNKNOWN'
  | 'NO_BACKWARD'
  | 'NO_FORWARD_TO_COMPARE'
  | 'TOO_SHORT'
  /** The workloads are so far apart that the difference would be a guess about the athlete, not a measurement. */
  | 'SPEEDS_DIFFER'
  | 'TOO_UNCERTAIN'

export interface Comparison {
  readonly comparable: boolean
  /** Only when not comparable. */
  readonly reason?: NotComparable
  /** Settled heart rate backward minus forward, at the speed and slope of the backward stretches. */
  readonly backwardMinusForwardBpm?: number
  readonly lowBpm?: number
  readonly highBpm?: number
  readonly intervalLevel: number
  /** What the difference is of. */
  readonly matched?: MatchedRates
}

/** Settled heart rates of both directions at the mean speed and slope of the backward stretches. */
export interface MatchedRates {
  readonly forwardBpm: number
  readonly backwardBpm: number
  readonly speedMps: number
  readonly gradePct: number
  readonly timeConstantS: number
  readonly driftBpmPerHour: number
}

/**
 * Two time constants of the heart, s: less of either direction says next to nothing about where it settles. An 80 %
 * interval reaches 1.2816 deviations to either side. What a first-order response leaves out, bpm, is a choice above the
 * 0.2 bpm by which a second order fits better. A difference of some 15 bpm is not worth stating when the interval is
 * wider, to either side, than the last two: by unlike speeds, and in all.
 */
export const COMPARISON = {
  shortestS: 120,
  deviations: 1.2816,
  modelSdBpm: 1,
  widestBySpeedBpm: 6,
  widestBpm: 10,
}

const INTERVAL_LEVEL = 0.8

/**
 * How much higher the heart runs backward than forward at the same speed and slope, or why that cannot be said.
 *
 * `bpm` is clean, NaN in gaps. A second of unknown direction is neither forward nor backward.
 */
export function comparisonOf(bpm: Float64Array, seconds: Seconds, gradePct: Float64Array): Comparison {
  const reason = obstacleOf(bpm, seconds)
  if (reason) return notComparable(reason)

  const backward = meansOf('backward', seconds, gradePct)
  const forward = meansOf('forward', seconds, gradePct)
  const kinetics = kineticsOf(bpm, seconds, gradePct)
  const { forwardBpm, differenceBpm, timeConstantS, driftBpmPerHour } = kinetics
  const bySpeed = COMPARISON.deviations * kinetics.slopeSdBpm * Math.abs(backward.workload - forward.workload)
  if (bySpeed > COMPARISON.widestBySpeedBpm) return notComparable('SPEEDS_DIFFER')
  const width = COMPARISON.deviations * Math.hypot(kinetics.differenceSdBpm, COMPARISON.modelSdBpm)
  if (!(width <= COMPARISON.widestBpm)) return notComparable('TOO_UNCERTAIN')
  return {
    comparable: true,
    backwardMinusForwardBpm: differenceBpm,
    lowBpm: differenceBpm - width,
    highBpm: differenceBpm + width,
    intervalLevel: INTERVAL_LEVEL,
    matched: {
      forwardBpm,
      backwardBpm: forwardBpm + differenceBpm,
      speedMps: backward.speedMps,
      gradePct: backward.gradePct,
      timeConstantS,
      driftBpmPerHour,
    },
  }
}

function obstacleOf(bpm: Float64Array, { direction }: Seconds): NotComparable | undefined {
  const covered = (wanted: string) =>
    bpm.filter((rate, k) => direction[k] === wanted && !Number.isNaN(rate)).length
  if (!bpm.some((rate) => !Number.isNaN(rate))) return 'NO_HEART_RATE'
  const [hasBackward, hasForward] = [direction.includes('backward'), direction.includes('forward')]
  if (!hasBackward) return hasForward ? 'NO_BACKWARD' : 'DIRECTION_UNKNOWN'
  if (!hasForward) return 'NO_FORWARD_TO_COMPARE'
  return Math.min(covered('backward'), covered('forward')) < COMPARISON.shortestS ? 'TOO_SHORT' : undefined
}

function notComparable(reason: NotComparable): Comparison {
  return { comparable: false, reason, intervalLevel: INTERVAL_LEVEL }
}

/** Means over the seconds of one direction that have a speed; NaN without any. */
function meansOf(
  wanted: 'forward' | 'backward',
  { direction, speedMps }: Seconds,
  gradePct: Float64Array,
): { speedMps: number; gradePct: number; workload: number } {
  let count = 0
  const sum = { speedMps: 0, gradePct: 0, workload: 0 }
  for (const [k, speed] of speedMps.entries()) {
    if (direction[k] !== wanted || Number.isNaN(speed)) continue
    count += 1
    sum.speedMps += speed
    sum.gradePct += gradePct[k]
    sum.workload += workloadAt(speed, gradePct[k])
  }
  return { speedMps: sum.speedMps / count, gradePct: sum.gradePct / count, workload: sum.workload / count }
}
