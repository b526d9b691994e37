/**
 * The hidden states of one second besides the mount offset. The order is used as an index.
 *
 * `FORWARD_BLIND` and `BACKWARD_BLIND` walk on while the heading is disturbed or missing.
 */
export const FORWARD = 0
export const LEFT = 1
export const BACKWARD = 2
export const RIGHT = 3
/** The states before this one have a direction, each a quarter turn counter-clockwise of the one before. */
export const DIRECTED = 4
export const FORWARD_BLIND = 4
export const BACKWARD_BLIND = 5
export const STANDING = 6
export const STATES = 7

/** Mean seconds in a state before it is left (ASSUMED: drills last 10 to 120 s, stops about 12). */
const WALK_S = 45
const STOP_S = 12
/** What a walk ends in if not in the opposite direction: a stop (ASSUMED share). */
const TO_STOP = 0.22
/** Disturbances: one in 200 s, of 8 s (ASSUMED; glances at a watch, iron, looks over a shoulder). */
const TO_BLIND = 1 / 200
const FROM_BLIND = 1 / 8

/**
 * Probabilities of leaving one state for another within one second, and of staying. Symmetric in forward and
 * backward throughout: nothing here prefers either. Turning round is left out of staying: it changes by the second.
 */
export interface Steps {
  readonly turn: number
  readonly walkToStop: number
  readonly walkToSide: number
  readonly walkToBlind: number
  readonly blindToWalk: number
  readonly sideToWalk: number
  readonly sideToStop: number
  readonly stopToWalk: number
  readonly stopToSide: number
  readonly stayWalk: number
  readonly stayBlind: number
  readonly staySide: number
  readonly stayStop: number
}

/**
 * The steps for fixes whose error changes by `jitterM` in a second. Where that is more than a walker's step, going
 * sideways for long cannot be told from a heading that is off for long, and the second is what happens.
 */
export function stepsFor(jitterM: number): Steps {
  const rough = jitterM ** 2
  const toSide = 0.01 / (1 + 1 * rough)
  const sideS = Math.max(2, 10 / (1 + 0.25 * rough))
  const [sideToWalk, sideToStop] = [0.4 / sideS, 0.2 / sideS]
  const walkToStop = TO_STOP / WALK_S
  const walkToSide = toSide / WALK_S
  const stopToSide = (2 * toSide) / STOP_S
  const stopToWalk = 0.5 / STOP_S - stopToSide
  return {
    turn: (1 - TO_STOP) / WALK_S - 2 * walkToSide,
    walkToStop,
    walkToSide,
    walkToBlind: TO_BLIND,
    blindToWalk: FROM_BLIND,
    sideToWalk,
    sideToStop,
    stopToWalk,
    stopToSide,
    stayWalk: 1 - walkToStop - 2 * walkToSide - TO_BLIND,
    stayBlind: 1 - walkToStop - FROM_BLIND,
    staySide: 1 - 2 * sideToWalk - sideToStop,
    stayStop: 1 - 1 / STOP_S,
  }
}
