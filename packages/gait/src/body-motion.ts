/**
 * Velocity over the ground in the frame of the device. Walking forward its argument is the mount offset (device axis
 * minus body, clockwise), backward half a turn more, to the left a quarter more.
 *
 * Smoothing bends a velocity where the walker turns. So the way the device's axis pointed is laid out as a path with
 * the receiver's speed, smoothed by the same filter, and the velocity is held against that: on a straight way, in a
 * curve and in a turn it has the same argument, and only a change of direction changes it.
 */
import { aheadBy, delayOf, meanAngle, meanOfBoth, turnedTo } from './delay.ts'
import type { Grid } from './grid.ts'
import { motionOf } from './smoother.ts'
import { median } from './statistics.ts'
import type { Way } from './way.ts'

export interface BodyMotion {
  readonly lengthS: number
  /** m/s; NaN where heading or velocity is missing. */
  readonly along: Float64Array
  readonly across: Float64Array
  /** Length of the velocity over the ground, where known without heading. */
  readonly lengthMps: Float64Array
  /** Length that the velocity should have. */
  readonly pathMps: Float64Array
  /** Speed unsmoothed; where the receiver has none of its own, that of the velocity. */
  readonly speedMps: Float64Array
  /** The receiver's own speed, NaN where it has none. */
  readonly ownMps: Float64Array
  /** Variance of the velocity relative to that of the recording's median second. */
  readonly varianceRatio: Float64Array
  readonly cadenceSpm: Float64Array
  readonly heading: Float64Array
  /** How much later, in seconds, the middles of these seconds are than those of the recording. */
  readonly lateS: number
}

export function bodyMotionOf(grid: Grid, way: Way, smoothMps: Float64Array): BodyMotion {
  const { positionPhaseS, headingPhaseS, lengthS } = grid
  const { motion } = way
  const delayS = delayOf(turnedTo(grid.heading, 0.5 - headingPhaseS), motion, 0.5 - positionPhaseS)
  const from = positionPhaseS - delayS - headingPhaseS
  const heading = turnedTo(grid.heading, from)
  const speedMps = grid.speedMps.map((speed, k) => (Number.isNaN(speed) ? smoothMps[k] : speed))
  const path = pathOf(meanAngle(heading, turnedTo(grid.heading, from + 1)), meanOfBoth(speedMps), way)
  const axis = motionOf(path.eastM, path.northM, way.smoothing)
  const body = {
    lengthS,
    along: new Float64Array(lengthS).fill(Number.NaN),
    across: new Float64Array(lengthS).fill(Number.NaN),
    lengthMps: motion.east.map((east, k) => Math.hypot(east, motion.north[k])),
    pathMps: axis.east.map((east, k) => Math.hypot(east, axis.north[k])),
    speedMps,
    ownMps: grid.speedMps,
    varianceRatio: relative(motion.variance),
    cadenceSpm: aheadBy(grid.cadenceSpm, positionPhaseS - delayS),
    heading,
    lateS: 0.5 - positionPhaseS + delayS,
  }
  for (let k = 0; k < lengthS; k++) {
    if (isBlind(heading, k)) continue
    const [x, y] = [axis.east[k] / body.pathMps[k], axis.north[k] / body.pathMps[k]]
    body.along[k] = motion.east[k] * x + motion.north[k] * y
    body.across[k] = motion.north[k] * x - motion.east[k] * y
  }
  return body
}

/** Where the device would be if its axis had pointed the way of travel, at the seconds of the fixes. */
function pathOf(heading: Float64Array, speedMps: Float64Array, { eastM: fixes }: Way) {
  const eastM = new Float64Array(heading.length).fill(Number.NaN)
  const northM = eastM.slice()
  let [x, y, last] = [0, 0, 0]
  for (let k = 0; k < heading.length; k++) {
    if (!Number.isNaN(fixes[k])) {
      eastM[k] = x
      northM[k] = y
    }
    if (!Number.isNaN(heading[k])) last = heading[k]
    const step = Number.isNaN(speedMps[k]) ? 0 : speedMps[k]
    x += step * Math.cos(last)
    y += step * Math.sin(last)
  }
  return { eastM, northM }
}

/** No heading in this second nor in either beside it. */
function isBlind(heading: Float64Array, k: number): boolean {
  return !(isKnown(heading[k - 1]) || isKnown(heading[k]) || isKnown(heading[k + 1]))
}

function isKnown(angle: number | undefined): boolean {
  return angle !== undefined && !Number.isNaN(angle)
}

function relative(variance: Float64Array): Float64Array {
  const usual = median(variance)
  return variance.map((value) => value / usual)
}

/** The same motion in a frame turned counter-clockwise by `rad`. */
export function turned(body: BodyMotion, rad: number): BodyMotion {
  const [x, y] = [Math.cos(rad), Math.sin(rad)]
  return {
    ...body,
    along: body.along.map((value, k) => value * x - body.across[k] * y),
    across: body.across.map((value, k) => value * x + body.along[k] * y),
  }
}

/** The seconds from `fromS` up to `toS`. */
export function sliced(body: BodyMotion, fromS: number, toS: number): BodyMotion {
  const cut = (column: Float64Array) => column.subarray(fromS, toS)
  return {
    lengthS: toS - fromS,
    along: cut(body.along),
    across: cut(body.across),
    lengthMps: cut(body.lengthMps),
    pathMps: cut(body.pathMps),
    speedMps: cut(body.speedMps),
    ownMps: cut(body.ownMps),
    varianceRatio: cut(body.varianceRatio),
    cadenceSpm: cut(body.cadenceSpm),
    heading: cut(body.heading),
    lateS: body.lateS,
  }
}
