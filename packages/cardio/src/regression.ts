/** Bayesian linear regression with normal priors and first-order autocorrelated noise of known size. */

import { inverseOf } from './inverse.ts'
import type { Rows } from './responses.ts'

export interface Prior {
  readonly mean: number
  readonly sd: number
}

export interface Noise {
  /** Of each value's error with that of the one before. */
  readonly correlation: number
  /** Of what is new in each error. */
  readonly variance: number
}

export interface Posterior {
  readonly mean: Float64Array
  readonly variance: Float64Array
  /** How well the columns explain the values, comparable between columns for the same values and noise. */
  readonly logEvidence: number
}

/** What the coefficients of the columns are, one prior for each column. Rows with a NaN value do not count. */
export function posteriorOf(rows: Rows, priors: readonly Prior[], noise: Noise): Posterior {
  const size = priors.length
  const { precision, right } = normalEquations(rows, noise)
  for (const [k, { mean, sd }] of priors.entries()) {
    precision[k * (size + 1)] += 1 / sd ** 2
    right[k] += mean / sd ** 2
  }
  const { inverse, logDeterminant } = inverseOf(precision)
  const mean = right.map((_, k) => dot(inverse.subarray(k * size, (k + 1) * size), right))
  return {
    mean,
    variance: right.map((_, k) => inverse[k * (size + 1)]),
    logEvidence: (dot(right, mean) - logDeterminant) / 2,
  }
}

/** Value minus what the columns make of it; NaN where the value is. */
export function residualsOf({ columns, value }: Rows, mean: Float64Array): Float64Array {
  return value.map((entry, row) => columns.reduce((rest, column, k) => rest - mean[k] * column[row], entry))
}

/**
 * Sums of products over the rows, each less its share of the row before, over the variance of what is left; the first
 * row of a run is scaled to the same variance (Prais & Winsten 1954).
 */
function normalEquations(
  { columns, value }: Rows,
  { correlation, variance }: Noise,
): { precision: Float64Array; right: Float64Array } {
  const isKnown = value.map((entry) => (Number.isNaN(entry) ? 0 : 1))
  const share = isKnown.map((known, row) => known * (isKnown[row - 1] ? correlation : 0))
  const scale = isKnown.map((known, row) => (share[row] > 0 ? 1 : known * Math.sqrt(1 - correlation ** 2)))
  const white = (column: Float64Array) =>
    column.map((entry, row) =>
      isKnown[row] ? scale[row] * entry - (share[row] && share[row] * column[row - 1]) : 0,
    )
  const whitened = columns.map(white)
  const target = white(value)
  return {
    precision: Float64Array.from(
      whitened.flatMap((left) => whitened.map((right) => dot(left, right) / variance)),
    ),
    right: Float64Array.from(whitened, (column) => dot(column, target) / variance),
  }
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let k = 0; k < left.length; k++) sum += left[k] * right[k]
  return sum
}
