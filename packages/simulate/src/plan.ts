import { CADENCE_EXPONENT } from './parameters/motion.ts'
import { DRILL_PACE, OPENING_S, REST_BEFORE_START_S, WARM_UP_S } from './parameters/plans.ts'
import type { Range } from './parameters/range.ts'
import type { Person } from './person.ts'
import type { Random } from './random.ts'
import type { Step } from './step.ts'

/** What a plan is drawn from. The plan lasts `durationS` or longer; the walk is cut there. */
export interface PlanContext {
  readonly random: Random
  readonly person: Person
  readonly durationS: number
  /** Which way the first stretch is walked. */
  readonly opening: Way
}

export type Way = 'forward' | 'backward'

export type Plan = (context: PlanContext) => Step[]

/** The steps, and as many more as the duration needs. */
export function fill(steps: readonly Step[], context: PlanContext, next: () => Step[]): Step[] {
  const filled = [...steps]
  let lastsS = filled.reduce((sum, step) => sum + leastS(step, context.person), 0)
  while (lastsS < context.durationS) {
    const more = next()
    filled.push(...more)
    lastsS += more.reduce((sum, step) => sum + leastS(step, context.person), 0)
  }
  return filled
}

export function stand(random: Random, { low, high }: Range): Step {
  return { direction: 'standing', durationS: random.uniform(low, high) }
}

/** A recording is started at rest; then the first stretch, long enough to count as an opening. */
export function opening({ random, opening: direction }: PlanContext): Step[] {
  return [
    stand(random, REST_BEFORE_START_S),
    { direction, durationS: random.uniform(OPENING_S.low, OPENING_S.high) },
  ]
}

/** A recording is started at rest; then the forward warm-up of a programme. */
export function warmUp(random: Random): Step[] {
  return [
    stand(random, REST_BEFORE_START_S),
    { direction: 'forward', durationS: random.uniform(WARM_UP_S.low, WARM_UP_S.high) },
  ]
}

export function opposite(way: Way): Way {
  return way === 'forward' ? 'backward' : 'forward'
}

/** A number of steps of a drill, slower than walking and with shorter steps. */
export function drillSteps(direction: Way, count: number, person: Person): Step {
  const chosenMps = person.forwardMps * (direction === 'forward' ? 1 : person.backwardRatio)
  const chosenSpm = person.cadenceSpm * (direction === 'forward' ? 1 : person.backwardCadenceRatio)
  const speedMps = chosenMps * DRILL_PACE
  const stepM = (speedMps * 60) / (chosenSpm * DRILL_PACE ** CADENCE_EXPONENT)
  return { direction, distanceM: count * stepM, speedMps, change: 'reverse-travel' }
}

/** A step lasts at least this long: nobody here walks faster than twice the chosen speed. */
function leastS(
  { durationS = Number.POSITIVE_INFINITY, distanceM = Number.POSITIVE_INFINITY }: Step,
  person: Person,
) {
  return Math.min(durationS, distanceM / (2 * person.forwardMps))
}
