/**
 * How noisy a column of elevations is, read off the third differences of means over 20 s, as an Allan variance is read
 * off second ones: terrain is smooth there, noise is rough, be it white or wandering.
 */

const { max, sqrt } = Math

/** Seconds averaged to a block: GNSS elevation wanders over tens of seconds, hills over minutes. */
const BLOCK_S = 20

/** Variance of a third difference of independent values, over theirs: 1 + 9 + 9 + 1. */
const THIRD_DIFFERENCE = 20

/** Nothing in a file resolves elevation better than this, m. */
const FINEST_M = 0.05

/** Fewer third differences than this tell nothing; then the noise is that of GNSS under open sky, m. */
const FEWEST_DIFFERENCES = 5
const GNSS_M = 3

/**
 * Standard deviation of white noise, one value a second, that would have the same effect on slopes, m.
 *
 * Wandering noise counts for more than its size. Never below 5 cm. NaN values do not count; less than 160 s of values
 * give 3 m.
 */
export function elevationNoiseOf(elevationM: Float64Array): number {
  const blocks = blockMeans(elevationM)
  const differences = [...blocks.slice(3)]
    .map((last, k) => last - 3 * (blocks[k + 2] - blocks[k + 1]) - blocks[k])
    .filter((difference) => !Number.isNaN(difference))
  if (differences.length < FEWEST_DIFFERENCES) return GNSS_M
  const meanSquare = differences.reduce((sum, difference) => sum + difference ** 2, 0) / differences.length
  return max(FINEST_M, sqrt((meanSquare / THIRD_DIFFERENCE) * BLOCK_S))
}

/** Means of whole blocks; NaN where no value is known. */
function blockMeans(values: Float64Array): Float64Array {
  return Float64Array.from({ length: Math.floor(values.length / BLOCK_S) }, (_, block) => {
    const known = values
      .subarray(block * BLOCK_S, (block + 1) * BLOCK_S)
      .filter((value) => !Number.isNaN(value))
    return known.reduce((sum, value) => sum + value, 0) / known.length
  })
}
