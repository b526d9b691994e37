import type { Direction, DirectionLabel } from '@backstride/recording'
import { wrap180 } from './angle.ts'
import { type Motion, TICKS_PER_S } from './motion.ts'
import { BACKWARD_BEYOND_DEG, FORWARD_WITHIN_DEG, STANDING_BELOW_MPS } from './parameters/motion.ts'

/** What happened, second by second: entry k stands for [k, k + 1), as in an analysis. */
export interface MotionTruth {
  /** The direction that lasted longest within the second. */
  readonly direction: readonly Direction[]
  /** The same as stretches. */
  readonly labels: readonly DirectionLabel[]
  /** Path walked within the second, metres, so also the mean speed. */
  readonly speedMps: Float64Array
  /** Where the body faced in the middle of the second, degrees clockwise from true north, unwrapped. */
  readonly bodyDeg: Float64Array
  /** Totals over the whole seconds of the recording; the entry of its very last sample does not count. */
  readonly distanceM: number
  readonly forwardS: number
  readonly forwardM: number
  readonly backwardS: number
  readonly backwardM: number
}

const LABELS: readonly Direction[] = ['forward', 'backward', 'sideways', 'standing']

/** The truth about a motion. */
export function truthOf(motion: Motion): MotionTruth {
  const seconds = motion.durationS + 1
  const direction = Array.from({ length: seconds }, (_, second) => longestWithin(motion, second))
  const speedMps = Float64Array.from({ length: seconds }, (_, second) => meanWithin(motion.speedMps, second))
  const bodyDeg = Float64Array.from(
    { length: seconds },
    (_, second) => motion.bodyDeg[(second + 0.5) * TICKS_PER_S],
  )
  const total = (values: Float64Array, wanted?: Direction) =>
    values
      .subarray(0, motion.durationS)
      .reduce((sum, value, k) => sum + (wanted === undefined || direction[k] === wanted ? value : 0), 0)
  const ones = new Float64Array(seconds).fill(1)
  return {
    direction,
    labels: labelsOf(direction),
    speedMps,
    bodyDeg,
    distanceM: total(speedMps),
    forwardS: total(ones, 'forward'),
    forwardM: total(speedMps, 'forward'),
    backwardS: total(ones, 'backward'),
    backwardM: total(speedMps, 'backward'),
  }
}

/**
 * How a person moves who goes at this speed with the body turned so far against the direction of travel: `standing`
 * when slower than 0.15 m/s, `forward` within 60 degrees, `backward` from 120, else `sideways`.
 */
export function directionOf(speedMps: number, bodyAgainstTravelDeg: number): Direction {
  if (speedMps < STANDING_BELOW_MPS) return 'standing'
  const angle = Math.abs(wrap180(bodyAgainstTravelDeg))
  if (angle <= FORWARD_WITHIN_DEG) return 'forward'
  return angle >= BACKWARD_BEYOND_DEG ? 'backward' : 'sideways'
}

function labelsOf(direction: readonly Direction[]): DirectionLabel[] {
  const starts = direction.flatMap((label, k) => (label === direction[k - 1] ? [] : [k]))
  return starts.map((startS, k) => ({
    startS,
    endS: starts[k + 1] ?? direction.length,
    direction: direction[startS],
  }))
}

function longestWithin(motion: Motion, second: number): Direction {
  const ticks = LABELS.map(() => 0)
  for (let tick = second * TICKS_PER_S; tick < (second + 1) * TICKS_PER_S; tick++) {
    ticks[LABELS.indexOf(directionOf(motion.speedMps[tick], motion.bodyAgainstTravelDeg[tick]))] += 1
  }
  return LABELS[ticks.indexOf(Math.max(...ticks))]
}

function meanWithin(column: Float64Array, second: number): number {
  const part = column.subarray(second * TICKS_PER_S, (second + 1) * TICKS_PER_S)
  return part.reduce((sum, value) => sum + value, 0) / TICKS_PER_S
}
