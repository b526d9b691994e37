import type { Bout, Direction, DirectionLabel, UndecidedReason, Warning } from '@backstride/recording'

export interface GaitOptions {
  /** The athlete's word for stretches of the recording: it overrides what is inferred, and helps to infer the rest. */
  readonly labels?: readonly DirectionLabel[]
  /** The mount offset found earlier for this device and way of wearing, and in how many sessions it was confirmed. */
  readonly storedOffset?: StoredOffset
}

export interface StoredOffset {
  readonly deg: number
  readonly confirmedSessions: number
}

export interface GaitResult {
  readonly method: string
  readonly status: 'classified' | 'undecided'
  /** Present exactly when undecided. */
  readonly reason?: UndecidedReason
  /** The one moment whose direction, told by the athlete, would settle it. Seconds from the start. */
  readonly question?: { readonly atS: number }
  /** Device axis minus body, clockwise, in [0, 360). */
  readonly mountOffsetDeg?: number
  /** One a second, `floor(durationOf(recording)) + 1` of them. */
  readonly direction: readonly Direction[]
  /** Probability that `direction` is right; for `unknown` that of the likeliest, 0 where nothing could be inferred. */
  readonly probability: Float64Array
  /** Probability of walking backward at each second; NaN where nothing could be inferred. */
  readonly backwardProbability: Float64Array
  /** Way the body faces minus way it goes, clockwise in [−180, 180); NaN where either, or how the device is worn, is not known. */
  readonly headingMinusCourseDeg: Float64Array
  /** Smoothed; NaN where not known. Filled as well when the direction is undecided. */
  readonly speedMps: Float64Array
  /** Standard deviation of `speedMps`. */
  readonly speedSdMps: Float64Array
  readonly bouts: readonly Bout[]
  readonly warnings: readonly Warning[]
}
