/**
 * Heart rate as the first-order response to what the body does.
 *
 * The heart approaches the level of the moment with one time constant, on and off alike: Hunt et al. 2015, BioMed Eng
 * OnLine 14:117 (24 men on a treadmill, 57.6 ± 23.6 s). Given the constant, the levels are a linear regression on the
 * filtered inputs, so the constant is integrated over a grid with that study as its prior, and everything else is exact.
 * Neighbouring residuals are alike; the regression is done on what is new in each (Prais & Winsten 1954).
 */

import type { Seconds } from '@backstride/recording'
import { type Noise, type Prior, posteriorOf, residualsOf } from './regression.ts'
import { driveOf, type Rows, rowsOf } from './responses.ts'

const { exp, log, max, min, sqrt } = Math

/** What the heart does at the workload of the backward stretches. */
export interface Kinetics {
  readonly forwardBpm: number
  readonly differenceBpm: number
  readonly differenceSdBpm: number
  /** How much a unit of workload, mL/(kg·min), raises the heart, and its deviation. */
  readonly slopeBpm: number
  readonly slopeSdBpm: number
  readonly timeConstantS: number
  readonly driftBpmPerHour: number
}

/** Hunt et al. 2015: mean and deviation between people, s, and the grid it is looked for on. */
export const TIME_CONSTANT_S = { mean: 57.6, sd: 23.6, shortest: 15, longest: 150, steps: 20 }

/**
 * What is believed of each column before looking, bpm: mean and standard deviation. The slope is the heart-rate reserve
 * over the uptake reserve: 120 bpm over 34 mL/(kg·min) in the middle of adults, 2.3 to 4.7 from fit to unfit. Drift, an
 * hour, is as much as 10 bpm in half of one.
 */
export const PRIORS: readonly Prior[] = [
  { mean: 80, sd: 100 },
  { mean: 0, sd: 30 },
  { mean: 30, sd: 30 },
  { mean: 0, sd: 100 },
  { mean: 3.5, sd: 1.2 },
  { mean: 30, sd: 30 },
  { mean: 0, sd: 20 },
]

/** Places of the columns, as `rowsOf` gives them. */
const LEVEL = 0
const MOVING = 2
const BACKWARD = 3
const SLOPE = 4
const DRIFT = 6

/**
 * Before looking, rates lie within some 3 bpm of the fit, each by itself. Residuals that hang together more than the
 * highest correlation would leave nothing to fit; rates come in whole beats a minute, 1/√12.
 */
export const NOISE = { firstVariance: 9, highestCorrelation: 0.97, finestBpm: 0.29 }

/** The first-order response that fits a session best; needs moving seconds of both directions with a heart rate. */
export function kineticsOf(bpm: Float64Array, seconds: Seconds, gradePct: Float64Array): Kinetics {
  const drive = driveOf(bpm, seconds, gradePct)
  const noise = noiseOf(rowsOf(drive, TIME_CONSTANT_S.mean))
  const fits = gridOf().map((timeConstantS) => ({
    timeConstantS,
    ...posteriorOf(rowsOf(drive, timeConstantS), PRIORS, noise),
  }))
  const best = max(...fits.map((fit) => fit.logEvidence + logPrior(fit.timeConstantS)))
  const weights = fits.map((fit) => exp(fit.logEvidence + logPrior(fit.timeConstantS) - best))
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0)
  const average = (of: (fit: (typeof fits)[number]) => number) =>
    fits.reduce((sum, fit, k) => sum + weights[k] * of(fit), 0) / totalWeight
  const spread = (column: number) => {
    const mean = average((fit) => fit.mean[column])
    return sqrt(average((fit) => fit.variance[column] + (fit.mean[column] - mean) ** 2))
  }
  return {
    forwardBpm: average((fit) => fit.mean[LEVEL] + fit.mean[MOVING]),
    differenceBpm: average((fit) => fit.mean[BACKWARD]),
    differenceSdBpm: spread(BACKWARD),
    slopeBpm: average((fit) => fit.mean[SLOPE]),
    slopeSdBpm: spread(SLOPE),
    timeConstantS: average((fit) => fit.timeConstantS),
    driftBpmPerHour: average((fit) => fit.mean[DRIFT]),
  }
}

/** Time constants in equal steps of their logarithm, s. */
export function gridOf(): number[] {
  const { shortest, longest, steps } = TIME_CONSTANT_S
  return Array.from({ length: steps }, (_, k) => shortest * (longest / shortest) ** (k / (steps - 1)))
}

/** Of a grid in equal steps of the logarithm, hence the second term. */
export function logPrior(timeConstantS: number): number {
  return log(timeConstantS) - ((timeConstantS - TIME_CONSTANT_S.mean) / TIME_CONSTANT_S.sd) ** 2 / 2
}

/** How alike neighbouring residuals are, and the variance of what is new in each. Rows without a value do not count. */
export function noiseOf(rows: Rows): Noise {
  const residual = residualsOf(
    rows,
    posteriorOf(rows, PRIORS, { correlation: 0, variance: NOISE.firstVariance }).mean,
  )
  let products = 0
  let pairSquares = 0
  let squares = 0
  let count = 0
  for (let k = 0; k < residual.length; k++) {
    if (Number.isNaN(residual[k])) continue
    squares += residual[k] ** 2
    count += 1
    if (k === 0 || Number.isNaN(residual[k - 1])) continue
    products += residual[k] * residual[k - 1]
    pairSquares += residual[k - 1] ** 2
  }
  const correlation = max(0, min(NOISE.highestCorrelation, products / pairSquares || 0))
  return { correlation, variance: max(NOISE.finestBpm ** 2, (squares / count) * (1 - correlation ** 2)) }
}
