/**
 * The hidden states of one second besides the mount offset. The order is used as an index.
 *
 * `FORWARD_BLIND` and `BACKWARD_BLIND` walk on while the heading is disturbed or missing; `IN_PLACE` moves the legs
 * without displacement, as on a treadmill.
 */
export const FORWARD = 0
export const BACKWARD = 1
export const LEFT = 2
export const RIGHT = 3
export const FORWARD_BLIND = 4
export const BACKWARD_BLIND = 5
export const STANDING = 6
export const IN_PLACE = 7
export const STATES = 8

/** Mean seconds in a state before it is left (ASSUMED: drills last 10 to 120 s, sidesteps and stops about 10). */
const DWELL_S = { walk: 45, side: 10, standing: 12, inPlace: 180 }

/** What a walk ends in: a stop, a step to either side, or else the opposite direction (ASSUMED shares). */
const TO_STOP = 0.22
const TO_SIDE = 0.03

/**
 * Probabilities of leaving one state for another within one second, symmetric in forward and backward throughout:
 * nothing here prefers either.
 */
export const STEP = {
  turn: (1 - TO_STOP - 2 * TO_SIDE) / DWELL_S.walk,
  walkToStop: TO_STOP / DWELL_S.walk,
  walkToSide: TO_SIDE / DWELL_S.walk,
  /** Disturbances: one in 200 s, of 8 s (ASSUMED; glances at a watch, iron, looks over a shoulder). */
  walkToBlind: 1 / 200,
  blindToWalk: 1 / 8,
  sideToWalk: 0.4 / DWELL_S.side,
  sideToStop: 0.2 / DWELL_S.side,
  stopToWalk: 0.45 / DWELL_S.standing,
  stopToSide: 0.04 / DWELL_S.standing,
  stopToInPlace: 0.02 / DWELL_S.standing,
  inPlaceToStop: 1 / DWELL_S.inPlace,
} as const

/** Probabilities of staying, with those of turning left out: they change from second to second. */
export const STAY = {
  walk: 1 - STEP.walkToStop - 2 * STEP.walkToSide - STEP.walkToBlind,
  blind: 1 - STEP.walkToStop - STEP.blindToWalk,
  side: 1 - 2 * STEP.sideToWalk - STEP.sideToStop,
  stop: 1 - 2 * STEP.stopToWalk - 2 * STEP.stopToSide - STEP.stopToInPlace,
  inPlace: 1 - STEP.inPlaceToStop,
} as const
