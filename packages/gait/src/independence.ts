/**
 * Whether a heading is the receiver's course in disguise. A compass and a receiver err independently; a course taken
 * from fixes errs as the fixes do. So on straight stretches what is left of heading and of course, their means over
 * nine seconds taken off, is correlated in a disguise and not in a compass; and a disguise has no mount offset.
 */
import { wrapRad } from './angles.ts'
import type { Grid } from './grid.ts'
import { MOVING_MPS, type Way } from './way.ts'

/** Course is taken over so many seconds, and shown so many later. */
const BASES_S = [1, 2, 3, 5]
const DELAYS_S = [0, 1]
const HALF_WINDOW_S = 4
/** Smallest correlation, and largest mean difference in radians (12 degrees), of a disguise. */
const LEAST_CORRELATION = 0.45
const LARGEST_MEAN = 0.21
/** A stretch is straight where the smoothed course turns by less than 25 degrees within the window. */
const STRAIGHT_COS = 0.906
/** Left-overs are clipped at 60 degrees, and fewer pairs than this prove nothing. */
const CLIP = Math.PI / 3
const LEAST_PAIRS = 30

export function isCourse({ heading, course, lengthS }: Grid, way: Way): boolean {
  const isStraight = Array.from({ length: lengthS }, (_, k) => straightAt(way, k))
  const headingRest = rest(heading)
  const taken = BASES_S.flatMap((base) => DELAYS_S.map((delay) => () => courseOver(way, base, delay)))
  return [() => course, ...taken].some((take) => {
    const candidate = take()
    if (!(Math.abs(meanDifference(heading, candidate, isStraight)) < LARGEST_MEAN)) return false
    return correlation(headingRest, rest(candidate), isStraight) > LEAST_CORRELATION
  })
}

function straightAt({ motion }: Way, k: number): boolean {
  const [before, after] = [k - HALF_WINDOW_S, k + HALF_WINDOW_S]
  const [ax, ay] = [motion.east[before], motion.north[before]]
  const [bx, by] = [motion.east[after], motion.north[after]]
  const lengths = Math.hypot(ax, ay) * Math.hypot(bx, by)
  return lengths > MOVING_MPS ** 2 && ax * bx + ay * by > STRAIGHT_COS * lengths
}

function courseOver({ eastM, northM }: Way, baseS: number, delayS: number): Float64Array {
  return eastM.map((_, k) =>
    Math.atan2(
      northM[k - delayS] - northM[k - delayS - baseS],
      eastM[k - delayS] - eastM[k - delayS - baseS],
    ),
  )
}

/** What is left of an angle when its mean direction over the window is taken off. */
function rest(angle: Float64Array): Float64Array {
  const [x, y] = [angle.map(Math.cos), angle.map(Math.sin)]
  return angle.map((value, k) => {
    let [sumX, sumY] = [0, 0]
    for (let i = k - HALF_WINDOW_S; i <= k + HALF_WINDOW_S; i++) {
      if (!(Math.abs(x[i]) <= 1)) continue
      sumX += x[i]
      sumY += y[i]
    }
    return Math.max(-CLIP, Math.min(CLIP, wrapRad(value - Math.atan2(sumY, sumX))))
  })
}

function meanDifference(heading: Float64Array, course: Float64Array, isStraight: readonly boolean[]): number {
  let [x, y] = [0, 0]
  for (let k = 0; k < heading.length; k++) {
    const difference = heading[k] - course[k]
    if (!isStraight[k] || Number.isNaN(difference)) continue
    x += Math.cos(difference)
    y += Math.sin(difference)
  }
  return Math.atan2(y, x)
}

/** 0 when there are too few pairs. */
function correlation(a: Float64Array, b: Float64Array, isStraight: readonly boolean[]): number {
  let [count, product, squareA, squareB] = [0, 0, 0, 0]
  for (let k = 0; k < a.length; k++) {
    const both = a[k] * b[k]
    if (!isStraight[k] || Number.isNaN(both)) continue
    count++
    product += both
    squareA += a[k] ** 2
    squareB += b[k] ** 2
  }
  return count < LEAST_PAIRS ? 0 : product / Math.sqrt(squareA * squareB)
}
