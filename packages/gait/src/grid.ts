import { durationOf, meanPerSecond, type Recording } from '@backstride/recording'
import { mathRad } from './angles.ts'
import { localMetres } from './local-metres.ts'

/**
 * A recording on a grid of one second: entry k stands for [k, k + 1). NaN is "not measured". Angles are radians
 * counter-clockwise from east, so that they are the arguments of velocities east + i·north.
 */
export interface Grid {
  readonly lengthS: number
  readonly eastM: Float64Array
  readonly northM: Float64Array
  readonly accuracyM: Float64Array
  readonly speedMps: Float64Array
  /** Direction of travel as the receiver says it. */
  readonly course: Float64Array
  /** Direction the device's axis faces, frozen stretches left out. */
  readonly heading: Float64Array
  readonly isFrozen: boolean
  readonly cadenceSpm: Float64Array
  /** Where in the second its samples lie on average, [0, 1): of position, and of heading. */
  readonly positionPhaseS: number
  readonly headingPhaseS: number
}

/** A longer recording than a day is cut there: no walk lasts longer, but a broken clock can. */
const LONGEST_S = 86_400

export function gridOf(recording: Recording): Grid {
  const { position, heading, cadence, speed } = recording
  const lengthS = Math.min(LONGEST_S, Math.floor(durationOf(recording)) + 1)
  const metres = localMetres(position.latitudeDeg, position.longitudeDeg)
  const perSecond = (values: Float64Array) => meanPerSecond(position.timeS, values, lengthS)
  const measured = circularMeanPerSecond(heading.timeS, heading.deg, lengthS)
  const awake = withoutFrozen(measured)
  return {
    lengthS,
    eastM: perSecond(metres.eastM),
    northM: perSecond(metres.northM),
    accuracyM: perSecond(position.accuracyM),
    speedMps: firstKnown(perSecond(position.speedMps), meanPerSecond(speed.timeS, speed.speedMps, lengthS)),
    course: circularMeanPerSecond(position.timeS, position.courseDeg, lengthS),
    heading: awake,
    isFrozen: awake.every(Number.isNaN) && !measured.every(Number.isNaN),
    cadenceSpm: meanPerSecond(cadence.timeS, cadence.stepsPerMinute, lengthS),
    positionPhaseS: phaseOf(position.timeS),
    headingPhaseS: phaseOf(heading.timeS),
  }
}

function phaseOf(timeS: Float64Array): number {
  let sum = 0
  for (const time of timeS) sum += time - Math.floor(time)
  return timeS.length > 0 ? sum / timeS.length : 0
}

/** Mean direction of the samples within each second: the argument of their summed unit vectors. */
function circularMeanPerSecond(timeS: Float64Array, deg: Float64Array, lengthS: number): Float64Array {
  if (deg.every(Number.isNaN)) return new Float64Array(lengthS).fill(Number.NaN)
  const rad = deg.map(mathRad)
  const x = meanPerSecond(timeS, rad.map(Math.cos), lengthS)
  const y = meanPerSecond(timeS, rad.map(Math.sin), lengthS)
  return x.map((east, k) => Math.atan2(y[k], east))
}

/** A compass on a person never rests: 15 s within 0.6 degrees are a stuck sensor (ASSUMED; arm swing is 10 or more). */
const FROZEN_S = 15
const FROZEN_RAD = 0.0105

export function withoutFrozen(heading: Float64Array): Float64Array {
  const awake = heading.slice()
  let from = 0
  for (let k = 1; k <= heading.length; k++) {
    const moved = k < heading.length ? Math.abs(Math.sin((heading[k] - heading[from]) / 2)) * 2 : Infinity
    if (moved <= FROZEN_RAD) continue
    if (k - from >= FROZEN_S) awake.fill(Number.NaN, from, k)
    from = k
  }
  return awake
}

function firstKnown(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, k) => (Number.isNaN(value) ? b[k] : value))
}
