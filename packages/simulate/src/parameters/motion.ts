/** How a person moves, and what counts as which direction. READ and ASSUMED as in `person.ts`. */
import type { Range } from './range.ts'

/** Starting and stopping take two or three steps. ASSUMED. */
export const ACCELERATION_MPS2 = 0.9
/** Speed wanders by this share, correlated over this time. ASSUMED. */
export const PACE_WANDER = { sd: 0.06, tauS: 15 }
/** Turning on the spot. At most 130 degrees a second; ASSUMED. */
export const TURN_RATE_DEG_PER_S: Range = { low: 70, high: 130 }
/** Speed kept while the body turns during walking, and its turn rate. ASSUMED. */
export const WALKING_TURN = { pace: 0.6, rateDegPerS: 90 }
/** Below this speed a person counts as standing; between the two angles of body against travel, as sideways. */
export const STANDING_BELOW_MPS = 0.15
export const FORWARD_WITHIN_DEG = 60
export const BACKWARD_BEYOND_DEG = 120
/** Cadence grows with this power of speed. ASSUMED: the walk ratio (step length over cadence) is about constant. */
export const CADENCE_EXPONENT = 0.5
