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
 * row of a run scaled to the same variance (Prais & Winsten 1954).
 */
function normalEquations(
  { columns, value }: Rows,
  { correlation, variance }: Noise,
): { precision: Float64Array; right: Float64Array } {
  const size = columns.length
  const precision = new Float64Array(size * size)
  const right = new Float64Array(size)
  const fresh = new Float64Array(size + 1)
  const all = [...columns, value]
  for (let row = 0; row < value.length; row++) {
    if (Number.isNaN(value[row])) continue
    const follows = row > 0 && !Number.isNaN(value[row - 1])
    for (let k = 0; k <= size; k++) {
      const now = all[k][row]
      fresh[k] = follows ? now - correlation * all[k][row - 1] : now * Math.sqrt(1 - correlation ** 2)
    }
    addProducts(precision, right, fresh)
  }
  for (let j = 0; j < size; j++) {
    right[j] /= variance
    for (let k = 0; k <= j; k++) precision[j * size + k] = precision[k * size + j] /= variance
  }
  return { precision, right }
}

/** Adds the products of a row's columns with each other, above the diagonal, and with its value, which comes last. */
function addProducts(precision: Float64Array, right: Float64Array, row: Float64Array): void {
  const size = right.length
  for (let j = 0; j < size; j++) {
    for (let k = j; k < size; k++) precision[j * size + k] += row[j] * row[k]
    right[j] += row[j] * row[size]
  }
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let k = 0; k < left.length; k++) sum += left[k] * right[k]
  return sum
}
