import type { Recording } from '@backstride/recording'
import { terrainOf } from './elevation.ts'
import { RECIPES } from './families.ts'
import { heartRateOf } from './heart-rate.ts'
import { type Motion, motionOf, valueAt } from './motion.ts'
import { type Mount, mountOf } from './mount.ts'
import { DURATION_S, FORWARD_OPENING_SHARE } from './parameters/plans.ts'
import { drawPerson, type Person } from './person.ts'
import { randomStream } from './random.ts'
import { recordingOf } from './recording-of.ts'
import { routeOf } from './route.ts'
import type { Scenario } from './scenario.ts'
import { type SensorErrors, sensorErrorsOf } from './sensor-errors.ts'
import type { Step } from './step.ts'
import { type MotionTruth, truthOf } from './truth.ts'

/** A recording such as a device makes, and what really happened. */
export interface Walk {
  readonly recording: Recording
  readonly truth: Truth
  /** What the devices were drawn to be like. */
  readonly errors: SensorErrors
}

export interface Truth extends MotionTruth, Mount {
  readonly person: Person
  /** At the middle of each second, without drift or noise. */
  readonly heartRateBpm: Float64Array
  /** In the direction of travel, at the middle of each second. */
  readonly gradePct: Float64Array
}

/** The fastest anybody here walks, to know how much of a route is needed. */
const FASTEST_MPS = 3
/** The slowest, to know how long a plan of distances can last. */
const SLOWEST_MPS = 0.1

/** The walk of a scenario. The same scenario always gives the same walk, to the last bit. */
export function simulate(scenario: Scenario): Walk {
  const { seed } = scenario
  const recipe = RECIPES[scenario.family]
  const person = { ...drawPerson(randomStream(seed, 'person')), ...scenario.person }
  const steps = stepsOf(scenario, person)
  const limitS = limitOf(scenario, steps)
  const routeName = scenario.route ?? recipe.route
  const route = routeOf(routeName, (limitS + 1) * FASTEST_MPS, seed)
  const motion = motionOf(steps, route, person, limitS, seed)
  const terrain = terrainOf(motion, scenario.gradePct ?? 0, scenario.hillGradePct ?? 0)
  const heartRateBpm = heartRateOf(motion, terrain.gradePct, person)
  const mount = mountOf(scenario, motion.durationS)
  const truth: Truth = {
    ...truthOf(motion),
    ...mount,
    person,
    heartRateBpm: midSeconds(motion, heartRateBpm),
    gradePct: midSeconds(motion, terrain.gradePct),
  }
  const errors = sensorErrorsOf(scenario, mount.wornOn)
  const happening = { scenario, motion, terrain, heartRateBpm, steps, mount, person, errors }
  return { recording: recordingOf(happening), truth, errors }
}

function stepsOf(scenario: Scenario, person: Person): readonly Step[] {
  const recipe = RECIPES[scenario.family]
  const random = randomStream(scenario.seed, 'plan')
  const drawn = random.chance(FORWARD_OPENING_SHARE) ? 'forward' : 'backward'
  const opening = scenario.opening ?? recipe.opening ?? drawn
  const durationS = scenario.durationS ?? DURATION_S
  return scenario.plan ?? recipe.plan({ random, person, durationS, opening })
}

function limitOf({ family, durationS, plan }: Scenario, steps: readonly Step[]): number {
  if (durationS !== undefined) return durationS
  const isOpen = plan === undefined && RECIPES[family].hasOwnLength === undefined
  return isOpen ? DURATION_S : Math.ceil(steps.reduce((sum, step) => sum + longestS(step), 0))
}

function longestS({ durationS, distanceM = 0 }: Step): number {
  return durationS ?? distanceM / SLOWEST_MPS
}

function midSeconds({ durationS }: Motion, column: Float64Array): Float64Array {
  return Float64Array.from({ length: durationS + 1 }, (_, second) => valueAt(column, second + 0.5))
}
