import { radians } from './angle.ts'
import { gaussMarkov } from './gauss-markov.ts'
import { PACE_WANDER } from './parameters/motion.ts'
import type { Person } from './person.ts'
import { randomStream } from './random.ts'
import { alongRoute, type Route } from './route.ts'
import type { Step } from './step.ts'
import { advance, begin, cadenceOf, speedOf, standingWalker, type Walker } from './walker.ts'

/** What happened, without any error of measurement: columns at `TICKS_PER_S`, the first entry at second zero. */
export interface Motion extends MotionColumns {
  readonly durationS: number
  /** When each step of the plan began. */
  readonly stepStartS: readonly number[]
}

interface MotionColumns {
  readonly eastM: Float64Array
  readonly northM: Float64Array
  readonly eastMps: Float64Array
  readonly northMps: Float64Array
  readonly speedMps: Float64Array
  /** Where the body faces, degrees clockwise from north, unwrapped. */
  readonly bodyDeg: Float64Array
  /** The body against the direction of travel, degrees clockwise, unwrapped. */
  readonly bodyAgainstTravelDeg: Float64Array
  /** Place along the route, metres from the start, and which way it is walked, 1 or -1. */
  readonly arcM: Float64Array
  readonly travelSign: Float64Array
  readonly cadenceSpm: Float64Array
  /** Strides (two steps each) since the start. */
  readonly strides: Float64Array
}

export const TICKS_PER_S = 10
export const TICK_S = 1 / TICKS_PER_S

interface Progress {
  step: number
  sinceTicks: number
  doneM: number
}

/**
 * The motion of a person who walks the steps along the route, until they are done or `limitS` is over, in whole
 * seconds. The columns reach one second further, so that every second that a sample falls into is complete.
 *
 * A plan without steps, or with a step that never ends, is a RangeError.
 */
export function motionOf(
  steps: readonly Step[],
  route: Route,
  person: Person,
  limitS: number,
  seed: number,
): Motion {
  checkSteps(steps)
  let ticks = (Math.floor(limitS) + 1) * TICKS_PER_S
  const pace = gaussMarkov(randomStream(seed, 'pace'), ticks, TICK_S, PACE_WANDER.sd, PACE_WANDER.tauS)
  const turns = randomStream(seed, 'turns')
  const columns = emptyColumns(ticks)
  const walker = standingWalker(steps)
  const progress = { step: -1, sinceTicks: 0, doneM: 0 }
  const stepStartS: number[] = []
  for (let tick = 0; tick < ticks; tick++) {
    while (isStepOver(steps, progress) && progress.step < steps.length - 1) {
      progress.step += 1
      progress.sinceTicks = 0
      progress.doneM = 0
      begin(walker, steps[progress.step], turns)
      stepStartS.push(tick / TICKS_PER_S)
    }
    if (isStepOver(steps, progress)) ticks = Math.min(ticks, endOfSecond(tick))
    const step = steps[progress.step]
    note(columns, tick, walker, route, cadenceOf(walker, step, person))
    advance(walker, speedOf(step, person) * (1 + pace[tick]), columns.cadenceSpm[tick], TICK_S)
    progress.sinceTicks += 1
    progress.doneM += walker.speedMps * TICK_S
  }
  return { ...cut(columns, ticks), durationS: ticks / TICKS_PER_S - 1, stepStartS }
}

function checkSteps(steps: readonly Step[]) {
  if (steps.length === 0) throw new RangeError('a plan needs at least one step')
  const endless = steps.findIndex(
    ({ direction, durationS = 0, distanceM = 0 }) =>
      !(durationS > 0) && !(distanceM > 0 && direction !== 'standing'),
  )
  if (endless >= 0) throw new RangeError(`step ${endless} of the plan lasts no time or never ends`)
}

function isStepOver(steps: readonly Step[], { step, sinceTicks, doneM }: Progress): boolean {
  if (step < 0) return true
  const { durationS = Number.POSITIVE_INFINITY, distanceM = Number.POSITIVE_INFINITY } = steps[step]
  return sinceTicks >= Math.round(durationS * TICKS_PER_S) || doneM >= distanceM
}

/** The tick after the second that holds this one. */
function endOfSecond(tick: number): number {
  return (Math.floor(tick / TICKS_PER_S) + 1) * TICKS_PER_S
}

function emptyColumns(length: number): MotionColumns {
  const column = () => new Float64Array(length)
  return {
    eastM: column(),
    northM: column(),
    eastMps: column(),
    northMps: column(),
    speedMps: column(),
    bodyDeg: column(),
    bodyAgainstTravelDeg: column(),
    arcM: column(),
    travelSign: column(),
    cadenceSpm: column(),
    strides: column(),
  }
}

function note(columns: MotionColumns, tick: number, walker: Walker, route: Route, cadenceSpm: number) {
  const { arcM, speedMps, travelSign } = walker
  const travelDeg = alongRoute(route, route.bearingDeg, arcM) + (travelSign < 0 ? 180 : 0)
  columns.eastM[tick] = alongRoute(route, route.eastM, arcM)
  columns.northM[tick] = alongRoute(route, route.northM, arcM)
  columns.eastMps[tick] = speedMps * Math.sin(radians(travelDeg))
  columns.northMps[tick] = speedMps * Math.cos(radians(travelDeg))
  columns.speedMps[tick] = speedMps
  columns.bodyDeg[tick] = walker.bodyAgainstRouteDeg + alongRoute(route, route.bearingDeg, arcM)
  columns.bodyAgainstTravelDeg[tick] = columns.bodyDeg[tick] - travelDeg
  columns.arcM[tick] = arcM
  columns.travelSign[tick] = travelSign
  columns.cadenceSpm[tick] = cadenceSpm
  columns.strides[tick] = walker.strides
}

function cut(columns: MotionColumns, ticks: number): MotionColumns {
  return {
    eastM: columns.eastM.subarray(0, ticks),
    northM: columns.northM.subarray(0, ticks),
    eastMps: columns.eastMps.subarray(0, ticks),
    northMps: columns.northMps.subarray(0, ticks),
    speedMps: columns.speedMps.subarray(0, ticks),
    bodyDeg: columns.bodyDeg.subarray(0, ticks),
    bodyAgainstTravelDeg: columns.bodyAgainstTravelDeg.subarray(0, ticks),
    arcM: columns.arcM.subarray(0, ticks),
    travelSign: columns.travelSign.subarray(0, ticks),
    cadenceSpm: columns.cadenceSpm.subarray(0, ticks),
    strides: columns.strides.subarray(0, ticks),
  }
}

/** The value of a column of a motion at a moment, between ticks in a straight line; at its ends, the end. */
export function valueAt(column: Float64Array, timeS: number): number {
  const place = Math.min(column.length - 1, Math.max(0, timeS * TICKS_PER_S))
  const k = Math.min(column.length - 2, Math.floor(place))
  return column[k] + (place - k) * (column[k + 1] - column[k])
}
