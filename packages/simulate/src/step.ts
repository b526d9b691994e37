/** One stretch of a plan, walked for a time or a distance, whichever of the two ends first. */
export interface Step {
  readonly direction: Movement
  readonly durationS?: number
  readonly distanceM?: number
  /** The person's own speed in that direction where it is missing. */
  readonly speedMps?: number
  /** How the step begins. Missing: by turning on the spot where the direction changes, else by nothing. */
  readonly change?: Change
}

export type Movement = 'forward' | 'backward' | 'left' | 'right' | 'standing'

/**
 * - `turn-in-place`: stop, turn the body, go on along the line the same way. Heading turns, course stays.
 * - `turn-while-walking`: the same without stopping.
 * - `reverse-travel`: stop, walk back along the line without turning the body. Course turns, heading stays.
 * - `u-turn`: stop, turn the body, walk back along the line. Both turn; forward stays forward.
 * - `spin`: stop and turn once around. Both end as they were.
 */
export type Change = 'turn-in-place' | 'turn-while-walking' | 'reverse-travel' | 'u-turn' | 'spin'
