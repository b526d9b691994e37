import { BALANCE_S, REST_BEFORE_START_S, SLOW_MPS } from './parameters/plans.ts'
import type { Range } from './parameters/range.ts'
import {
  drillSteps,
  fill,
  opening,
  opposite,
  type Plan,
  type PlanContext,
  stand,
  type Way,
  warmUp,
} from './plan.ts'
import type { Random } from './random.ts'
import type { Change, Movement, Step } from './step.ts'

const INTERVALS = 10

/**
 * A forward warm-up, then 60 s backward and 60 s forward, ten times: the interval session as it is prescribed for
 * running backward ("Backward Running May Ease Hamstring Pain", About.com Health, 2007, after B. T. Bates).
 */
export function intervals60({ random }: PlanContext): Step[] {
  const rounds = Array.from({ length: INTERVALS }, (): Step[] => [
    { direction: 'backward', durationS: 60, change: random.pick(CROSSINGS) },
    { direction: 'forward', durationS: 60, change: random.pick(CROSSINGS) },
  ])
  return [...warmUp(random), ...rounds.flat()]
}

interface Alternation {
  readonly forwardS: Range
  readonly backwardS: Range
  /** Chance of standing still between two stretches, and for how long. */
  readonly rest: number
  readonly restS: Range
  /** Chance that a stretch goes on in the same direction after a turn back along the route. */
  readonly uTurn: number
  readonly changes: readonly Change[]
  readonly speedMps?: Range
}

/** The ways in which forward becomes backward and backward forward. */
const CROSSINGS: readonly Change[] = ['turn-in-place', 'turn-while-walking', 'reverse-travel']

/** Lengths of the stretches. ASSUMED here and below: no published sessions give a distribution. */
const MIXED: Alternation = {
  forwardS: { low: 20, high: 120 },
  backwardS: { low: 10, high: 90 },
  rest: 0.15,
  restS: { low: 4, high: 20 },
  uTurn: 0.1,
  changes: CROSSINGS,
}

export const mixed = alternating(MIXED)
export const slow = alternating({ ...MIXED, speedMps: SLOW_MPS })
export const pauses = alternating({ ...MIXED, rest: 0.7, restS: { low: 5, high: 30 } })
export const shortBouts = alternating({
  ...MIXED,
  forwardS: { low: 10, high: 30 },
  backwardS: { low: 6, high: 18 },
  rest: 0.1,
})
export const uTurns = alternating({
  ...MIXED,
  forwardS: { low: 15, high: 40 },
  backwardS: { low: 15, high: 40 },
  uTurn: 0.6,
})
export const treadmill = alternating({
  ...MIXED,
  forwardS: { low: 60, high: 180 },
  backwardS: { low: 30, high: 120 },
  uTurn: 0,
  changes: ['turn-in-place'],
})

/** Turns on the spot, turns back and once around, against travel that reverses: what a compass alone cannot tell. */
export function turnsAndReversals(context: PlanContext): Step[] {
  const { random } = context
  let direction = context.opening
  const steps = opening(context)
  return fill(steps, context, () => {
    const kind = random.pick<Change>([...CROSSINGS, 'u-turn', 'spin'])
    if (CROSSINGS.includes(kind)) direction = opposite(direction)
    return [{ direction, durationS: random.uniform(10, 30), change: kind }]
  })
}

/** Out forward, back over the same ground backward without turning, again and again. */
export function outBackReverse(context: PlanContext): Step[] {
  const { random, opening: first } = context
  const change = 'reverse-travel'
  return fill([stand(random, REST_BEFORE_START_S)], context, () => {
    const distanceM = random.uniform(40, 150)
    return [
      { direction: first, distanceM, change },
      { direction: opposite(first), distanceM, change },
    ]
  })
}

/** To and fro between the ends of a yard of 18 to 40 m, turning back or reversing at each. */
export function yard(context: PlanContext): Step[] {
  const { random } = context
  const distanceM = random.uniform(18, 40)
  let direction = context.opening
  const first: Step[] = [stand(random, REST_BEFORE_START_S), { direction, distanceM }]
  return fill(first, context, () => {
    const change = random.pick<Change>(['u-turn', 'reverse-travel', 'reverse-travel'])
    if (change === 'reverse-travel') direction = opposite(direction)
    return [{ direction, distanceM, change }]
  })
}

/**
 * Five steps forward, balance on one leg, four steps back, balance (University of Oregon, in "Does Walking Backward
 * Strengthen Your Hamstrings?", The Nest), or ten and ten without balancing; walked forward to a new place at times.
 */
export function drills(context: PlanContext): Step[] {
  const { random, person } = context
  const [stepsForward, stepsBack, isBalanced] = random.pick([[5, 4, true] as const, [10, 10, false] as const])
  const set = (): Step[] => {
    const balance = isBalanced ? [stand(random, BALANCE_S)] : []
    const there = drillSteps('forward', stepsForward, person)
    const back = drillSteps('backward', stepsBack, person)
    return [there, ...balance, back, ...balance]
  }
  return fill(warmUp(random), context, () => [
    ...Array.from({ length: 8 }, set).flat(),
    { direction: 'forward', durationS: random.uniform(15, 40), change: 'reverse-travel' },
  ])
}

/** Forward, sideways to either side, and backward, in any order. */
export function sideways(context: PlanContext): Step[] {
  const { random } = context
  return fill(opening(context), context, () => [
    {
      direction: random.pick<Movement>(['forward', 'left', 'right', 'backward']),
      durationS: random.uniform(8, 40),
      change: random.pick<Change>(['turn-in-place', 'turn-while-walking']),
    },
  ])
}

export const allBackward = oneWay('backward')
export const forwardOnly = oneWay('forward')

/** One direction throughout, with turns back, turns once around, and pauses. */
function oneWay(direction: Way): Plan {
  return (context) => {
    const { random } = context
    return fill([stand(random, REST_BEFORE_START_S), { direction, durationS: 20 }], context, () => [
      ...(random.chance(0.2) ? [stand(random, MIXED.restS)] : []),
      {
        direction,
        durationS: random.uniform(20, 120),
        change: random.pick<Change>(['u-turn', 'u-turn', 'spin']),
      },
    ])
  }
}

function alternating(alternation: Alternation): Plan {
  return (context) => {
    const { random } = context
    let direction = context.opening
    return fill(opening(context), context, () => {
      const isKept = random.chance(alternation.uTurn)
      if (!isKept) direction = opposite(direction)
      const change = isKept ? 'u-turn' : random.pick(alternation.changes)
      const rests = random.chance(alternation.rest) ? [stand(random, alternation.restS)] : []
      return [...rests, stretch(random, alternation, direction, change)]
    })
  }
}

function stretch(random: Random, alternation: Alternation, direction: Way, change: Change): Step {
  const { forwardS, backwardS, speedMps } = alternation
  const { low, high } = direction === 'forward' ? forwardS : backwardS
  const step = { direction, durationS: random.uniform(low, high), change }
  return speedMps === undefined ? step : { ...step, speedMps: random.uniform(speedMps.low, speedMps.high) }
}
