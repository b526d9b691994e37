/**
 * Slope underfoot from recorded elevation.
 *
 * The slope at a second is that of the straight line through the elevations around it, by least squares over distance
 * walked, as far around as the noise of the recording demands: a barometer keeps short hills, GNSS does not invent them.
 * The noise is read off the third differences of means over 20 s, as an Allan variance is: terrain is smooth there,
 * noise is rough, be it white or wandering. A slope not clearly above its
 * own standard error is shrunk towards 0 by Breiman's non-negative garrote (1995, Technometrics 37:373), since cost is
 * convex in slope and noise would otherwise earn climbing.
 */

import type { Seconds } from '@backstride/recording'
import { slidingLine } from './sliding-line.ts'

const { hypot, max, min, sqrt } = Math

export interface Grade {
  /** Rise over distance, percent, up positive; finite for every second. */
  readonly gradePct: Float64Array
  /** Standard deviation of it. */
  readonly gradeSdPct: Float64Array
  /** Whether there was an elevation to read it from; otherwise the walk is taken as flat. */
  readonly isMeasured: boolean
}

/** Standard deviation of an unknown slope, percent: paths that people choose to walk backward on are near level. */
const UNKNOWN_GRADE_SD_PCT = 2

/** Limits of the distance looked at, m. */
const SHORTEST_WINDOW_M = 50
const LONGEST_WINDOW_M = 500

/** Standard error aimed at, m/m: 0.3 % changes the cost of level walking by 2 %. */
const AIMED_ERROR = 0.003

/** Nothing in a file resolves elevation better than this, m. */
const FINEST_ELEVATION_M = 0.05

/** A slope within so many standard errors of 0 is taken as 0: as many as an 80 % interval has on either side. */
const SHRINK_ERRORS = 1.28

/** Seconds averaged before the noise is read off: GNSS elevation wanders over tens of seconds, hills over minutes. */
const BLOCK_S = 20

/** Variance of a third difference of independent values, over theirs: 1 + 9 + 9 + 1. */
const THIRD_DIFFERENCE = 20

const PERCENT = 100

/**
 * The slope of every second with its standard deviation, percent.
 *
 * Elevation that is NaN throughout, or never changes, counts as not measured: slope 0, deviation 2 %. So does a second
 * with no elevations around it. A NaN speed adds no distance.
 */
export function gradeOf({ elevationM, speedMps }: Seconds): Grade {
  const lengthS = elevationM.length
  const gradePct = new Float64Array(lengthS)
  const gradeSdPct = new Float64Array(lengthS).fill(UNKNOWN_GRADE_SD_PCT)
  if (!varies(elevationM)) return { gradePct, gradeSdPct, isMeasured: false }

  const distanceM = distanceOf(speedMps)
  const noiseM = noiseOf(elevationM)
  const metresPerSample = distanceM[lengthS - 1] / lengthS
  const { slope, spread } = slidingLine(distanceM, elevationM, windowOf(noiseM, metresPerSample))
  for (let k = 0; k < lengthS; k++) {
    const error = (PERCENT * noiseM) / sqrt(spread[k])
    if (!(error < UNKNOWN_GRADE_SD_PCT)) continue
    const raw = PERCENT * slope[k]
    gradePct[k] = raw * max(0, 1 - ((SHRINK_ERRORS * error) / raw) ** 2)
    gradeSdPct[k] = hypot(error, raw - gradePct[k])
  }
  return { gradePct, gradeSdPct, isMeasured: true }
}

function varies(elevationM: Float64Array): boolean {
  const known = elevationM.filter((value) => !Number.isNaN(value))
  return known.some((value) => value !== known[0])
}

function distanceOf(speedMps: Float64Array): Float64Array {
  let totalM = 0
  return speedMps.map((speed) => {
    if (speed > 0) totalM += speed
    return totalM
  })
}

/**
 * The window in which white noise of this size leaves a slope the aimed error: the variance of a slope is
 * 12·noise²·spacing/window³.
 */
function windowOf(noiseM: number, metresPerSample: number): number {
  const windowM = ((noiseM * sqrt(12 * metresPerSample)) / AIMED_ERROR) ** (2 / 3)
  return max(SHORTEST_WINDOW_M, min(LONGEST_WINDOW_M, windowM))
}

/**
 * Standard deviation of white noise of the same effect on slopes, m: the third difference of four block means has 20
 * times the variance of one, which has 1/BLOCK_S of that of a sample. Wandering noise counts for more than its size.
 */
function noiseOf(elevationM: Float64Array): number {
  const blocks = blockMeans(elevationM)
  const squares: number[] = []
  for (let k = 3; k < blocks.length; k++) {
    const square = (blocks[k] - 3 * (blocks[k - 1] - blocks[k - 2]) - blocks[k - 3]) ** 2
    if (!Number.isNaN(square)) squares.push(square)
  }
  const variance = squares.reduce((sum, square) => sum + square, 0) / squares.length / THIRD_DIFFERENCE
  return max(FINEST_ELEVATION_M, sqrt(variance * BLOCK_S) || 0)
}

function blockMeans(values: Float64Array): Float64Array {
  return Float64Array.from({ length: Math.floor(values.length / BLOCK_S) }, (_, block) => {
    const known = values
      .subarray(block * BLOCK_S, (block + 1) * BLOCK_S)
      .filter((value) => !Number.isNaN(value))
    return known.reduce((sum, value) => sum + value, 0) / known.length
  })
}
