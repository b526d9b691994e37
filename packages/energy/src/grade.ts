/**
 * Slope underfoot from recorded elevation.
 *
 * The slope at a second is that of the straight line through the elevations around it, by least squares over distance
 * walked, as far around as the noise of the recording demands: a barometer keeps short hills, GNSS does not invent them.
 * A slope not clearly above its
 * own standard error is shrunk towards 0 by Breiman's non-negative garrote (1995, Technometrics 37:373), since cost is
 * convex in slope and noise would otherwise earn climbing.
 */

import type { Seconds } from '@backstride/recording'
import { elevationNoiseOf } from './elevation-noise.ts'
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

/** Limits of the distance looked at, m, and the standard error aimed at, m/m: 0.3 % of slope is 2 % of level cost. */
export const WINDOW = { shortestM: 50, longestM: 500, aimedError: 0.003 }

/** A slope within so many standard errors of 0 is taken as 0: as many as an 80 % interval has on either side. */
const SHRINK_ERRORS = 1.28

const PERCENT = 100

/**
 * The slope of every second with its standard deviation, percent.
 *
 * Elevation that is NaN throughout, or never changes, counts as not measured: slope 0, deviation 2 %. So does a second
 * with no elevations around it. A NaN speed adds no distance.
 */
export function gradeOf({ elevationM, speedMps }: Seconds): Grade {
  if (!varies(elevationM)) {
    const gradeSdPct = elevationM.map(() => UNKNOWN_GRADE_SD_PCT)
    return { gradePct: new Float64Array(elevationM.length), gradeSdPct, isMeasured: false }
  }
  const distanceM = distanceOf(speedMps)
  const noiseM = elevationNoiseOf(elevationM)
  const metresPerSample = distanceM[distanceM.length - 1] / distanceM.length
  const { slope, spread } = slidingLine(distanceM, elevationM, windowOf(noiseM, metresPerSample))
  const rawPct = slope.map((rise) => PERCENT * rise)
  const errorPct = spread.map((squares) => (PERCENT * noiseM) / sqrt(squares))
  const isKnown = (second: number) => errorPct[second] < UNKNOWN_GRADE_SD_PCT
  const gradePct = rawPct.map((raw, k) => (isKnown(k) ? shrunk(raw, errorPct[k]) : 0))
  const gradeSdPct = rawPct.map((raw, k) => {
    return isKnown(k) ? hypot(errorPct[k], raw - gradePct[k]) : UNKNOWN_GRADE_SD_PCT
  })
  return { gradePct, gradeSdPct, isMeasured: true }
}

/** The slope, less the more it may be noise. */
function shrunk(raw: number, error: number): number {
  return raw * max(0, 1 - ((SHRINK_ERRORS * error) / raw) ** 2)
}

function varies(elevationM: Float64Array): boolean {
  const known = elevationM.filter((value) => !Number.isNaN(value))
  return known.some((value) => value !== known[0])
}

function distanceOf(speedMps: Float64Array): Float64Array {
  let totalM = 0
  return speedMps.map((speed) => {
    totalM += max(0, speed) || 0
    return totalM
  })
}

/**
 * The window, m, in which white noise of this size, m, leaves a slope the aimed error, within the limits: the variance
 * of a slope is 12·noise²·spacing/window³.
 */
export function windowOf(noiseM: number, metresPerSample: number): number {
  const windowM = ((noiseM * sqrt(12 * metresPerSample)) / WINDOW.aimedError) ** (2 / 3)
  return max(WINDOW.shortestM, min(WINDOW.longestM, windowM))
}
