import type { Direction } from './direction.ts'

/**
 * A recording on a grid of one second: entry k stands for the second [k, k + 1) after the start. All columns have the
 * same length. NaN is "not known"; `speedSdMps` is the standard deviation of `speedMps`.
 */
export interface Seconds {
  readonly direction: readonly Direction[]
  /** Probability that `direction` is right; for `unknown` that of the likeliest direction. */
  readonly probability: Float64Array
  readonly speedMps: Float64Array
  readonly speedSdMps: Float64Array
  /** As recorded, unsmoothed. */
  readonly elevationM: Float64Array
  readonly heartRateBpm: Float64Array
}

/**
 * The mean of a column within each of `lengthS` seconds.
 *
 * NaN samples do not count; a second without samples is NaN; samples outside the grid are ignored.
 */
export function meanPerSecond(timeS: Float64Array, values: Float64Array, lengthS: number): Float64Array {
  const sum = new Float64Array(lengthS)
  const count = new Float64Array(lengthS)
  for (let k = 0; k < timeS.length; k++) {
    const second = Math.floor(timeS[k])
    if (Number.isNaN(values[k]) || second < 0 || second >= lengthS) continue
    sum[second] += values[k]
    count[second] += 1
  }
  return sum.map((total, second) => (count[second] > 0 ? total / count[second] : Number.NaN))
}
