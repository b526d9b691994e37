/**
 * How a person moves relative to the way the body faces, for one second.
 *
 * `unknown` is an answer, not a gap: the data do not say. It is never replaced by `forward`.
 */
export type Direction = 'forward' | 'backward' | 'sideways' | 'standing' | 'unknown'

export const DIRECTIONS: readonly Direction[] = ['forward', 'backward', 'sideways', 'standing', 'unknown']

/** Why the direction of a whole recording cannot be told. The codes are public and stable. */
export type UndecidedReason =
  /** The recording has no compass or attitude heading at all. */
  | 'NO_HEADING'
  /** What is called heading follows the GNSS course too closely to be a compass. */
  | 'HEADING_IS_COURSE'
  /** There is no position or course over the ground to hold the heading against. */
  | 'NO_POSITION'
  /** Two ways of wearing the device, half a turn apart, explain the recording equally well. */
  | 'MOUNT_UNKNOWN'
  /** The compass is frozen, random or disturbed for nearly all of the recording. */
  | 'HEADING_UNUSABLE'
  /** Too few moving seconds to tell anything. */
  | 'TOO_SHORT'

/** A stretch for which somebody stated the direction: the athlete, or a lap. Seconds from the start. */
export interface DirectionLabel {
  readonly startS: number
  readonly endS: number
  readonly direction: Direction
}

/**
 * A maximal run of one direction, at least the minimum length. It covers the seconds `[startS, endS)` from the start
 * of the recording.
 */
export interface Bout {
  readonly startS: number
  readonly endS: number
  readonly direction: Direction
  readonly distanceM: number
  /** Mean over the bout. */
  readonly speedMps: number
  /** Probability that the direction is right, averaged over the bout. */
  readonly probability: number
}
