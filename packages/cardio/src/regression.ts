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
  const weights = weightsOf(value, correlation)
  const white = columns.map((column) => whitened(column, weights))
  const target = whitened(value, weights)
  const size = columns.length
  const precision = new Float64Array(size * size)
  for (const [j, left] of white.entries()) {
    for (const [k, right] of white.slice(0, j + 1).entries()) {
      precision[j * size + k] = precision[k * size + j] = dot(left, right) / variance
    }
  }
  return { precision, right: Float64Array.from(white, (column) => dot(column, target) / variance) }
}

/** For each row, what its entries and those of the row before count: nothing where the value is NaN. */
interface Weights {
  readonly own: Float64Array
  readonly before: Float64Array
}

function weightsOf(value: Float64Array, correlation: number): Weights {
  const own = new Float64Array(value.length)
  const before = new Float64Array(value.length)
  const ofFirst = Math.sqrt(1 - correlation ** 2)
  let row = 0
  let follows = false
  for (const entry of value) {
    const isKnown = !Number.isNaN(entry)
    if (isKnown) own[row] = follows ? 1 : ofFirst
    if (isKnown && follows) before[row] = correlation
    follows = isKnown
    row += 1
  }
  return { own, before }
}

function whitened(column: Float64Array, { own, before }: Weights): Float64Array {
  const white = new Float64Array(column.length)
  let row = 0
  let last = 0
  for (const entry of column) {
    // A weight of 0 must silence a NaN as well.
    if (own[row] > 0) white[row] = own[row] * entry - (before[row] > 0 ? before[row] * last : 0)
    last = entry
    row += 1
  }
  return white
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let k = 0; k < left.length; k++) sum += left[k] * right[k]
  return sum
}
