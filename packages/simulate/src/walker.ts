import { wrap180 } from './angle.ts'
import {
  ACCELERATION_MPS2,
  CADENCE_EXPONENT,
  TURN_RATE_DEG_PER_S,
  WALKING_TURN,
} from './parameters/motion.ts'
import type { Person } from './person.ts'
import type { Random } from './random.ts'
import type { Change, Movement, Step } from './step.ts'

/** A person on a route at one moment. Angles are unwrapped, so that a turn knows to which side it goes. */
export interface Walker {
  arcM: number
  speedMps: number
  /** 1 towards growing distance along the route, else -1. */
  travelSign: number
  strides: number
  /** Where the body faces against the route's bearing, degrees clockwise, and where it is turning to. */
  bodyAgainstRouteDeg: number
  targetDeg: number
  /** How the next movement begins; undefined once it has begun. */
  pending: Change | undefined
  movement: Moving
  isTurningInPlace: boolean
  turnRateDegPerS: number
  /** 1 to turn clockwise by half a turn, -1 the other way. */
  turnSign: number
}

type Moving = Exclude<Movement, 'standing'>

/** Where the body faces against the direction of travel, degrees clockwise. */
const BODY_AGAINST_TRAVEL_DEG: Record<Moving, number> = { forward: 0, backward: 180, left: 90, right: -90 }

/** A walker at rest, facing as the first movement of the plan wants. */
export function standingWalker(steps: readonly Step[]): Walker {
  const movement = steps.map(({ direction }) => direction).find(isMoving) ?? 'forward'
  return {
    arcM: 0,
    speedMps: 0,
    travelSign: 1,
    strides: 0,
    bodyAgainstRouteDeg: BODY_AGAINST_TRAVEL_DEG[movement],
    targetDeg: BODY_AGAINST_TRAVEL_DEG[movement],
    pending: undefined,
    movement,
    isTurningInPlace: false,
    turnRateDegPerS: TURN_RATE_DEG_PER_S.low,
    turnSign: 1,
  }
}

/** The walker sets out on a step. */
export function begin(walker: Walker, { direction, change }: Step, random: Random) {
  const turnRateDegPerS = random.uniform(TURN_RATE_DEG_PER_S.low, TURN_RATE_DEG_PER_S.high)
  const turnSign = random.sign()
  if (!isMoving(direction)) return
  walker.pending = change ?? (direction === walker.movement ? undefined : 'turn-in-place')
  walker.movement = direction
  walker.turnRateDegPerS = change === 'turn-while-walking' ? WALKING_TURN.rateDegPerS : turnRateDegPerS
  walker.turnSign = turnSign
}

/** One tick: speed towards `wantedMps`, the body towards where it turns, along the route. */
export function advance(walker: Walker, wantedMps: number, cadenceSpm: number, tickS: number) {
  const mustStop = walker.pending !== undefined && walker.pending !== 'turn-while-walking'
  const isTurning = walker.bodyAgainstRouteDeg !== walker.targetDeg
  const isHeld = mustStop || (isTurning && walker.isTurningInPlace)
  const allowed = isHeld ? 0 : wantedMps * (isTurning ? WALKING_TURN.pace : 1)
  walker.speedMps = towards(walker.speedMps, allowed, ACCELERATION_MPS2 * tickS)
  if (walker.pending !== undefined && (!mustStop || walker.speedMps === 0)) change(walker, walker.pending)
  walker.bodyAgainstRouteDeg = towards(
    walker.bodyAgainstRouteDeg,
    walker.targetDeg,
    walker.turnRateDegPerS * tickS,
  )
  walker.arcM += walker.travelSign * walker.speedMps * tickS
  walker.strides += (cadenceSpm / 2 / 60) * tickS
}

/** Speed that the person chooses for the step, m/s. */
export function speedOf({ direction, speedMps }: Step, person: Person): number {
  if (direction === 'standing') return 0
  return speedMps ?? person.forwardMps * speedRatio(direction, person)
}

/**
 * Steps a minute of both feet: the person's own at the chosen speed of that direction, and less or more with the root
 * of the speed, as step length and cadence share a change of speed about evenly. Zero at rest.
 */
export function cadenceOf(walker: Walker, { direction }: Step, person: Person): number {
  const moving = isMoving(direction) ? direction : walker.movement
  const chosenMps = person.forwardMps * speedRatio(moving, person)
  const ratio = moving === 'backward' ? person.backwardCadenceRatio : 1
  return person.cadenceSpm * ratio * (walker.speedMps / chosenMps) ** CADENCE_EXPONENT
}

function change(walker: Walker, kind: Change) {
  walker.pending = undefined
  if (kind === 'u-turn' || kind === 'reverse-travel') walker.travelSign = -walker.travelSign
  const wantedDeg = BODY_AGAINST_TRAVEL_DEG[walker.movement] + (walker.travelSign < 0 ? 180 : 0)
  const shortest = wrap180(wantedDeg - walker.bodyAgainstRouteDeg)
  const half = Math.abs(shortest) > 179 ? walker.turnSign * Math.abs(shortest) : shortest
  walker.targetDeg = walker.bodyAgainstRouteDeg + half + (kind === 'spin' ? walker.turnSign * 360 : 0)
  walker.isTurningInPlace = kind !== 'turn-while-walking'
}

function speedRatio(direction: Moving, person: Person): number {
  if (direction === 'forward') return 1
  return direction === 'backward' ? person.backwardRatio : person.sidewaysRatio
}

function isMoving(direction: Movement): direction is Moving {
  return direction !== 'standing'
}

function towards(value: number, target: number, by: number): number {
  return value < target ? Math.min(target, value + by) : Math.max(target, value - by)
}
