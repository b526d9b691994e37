export interface SlidingLine {
  /** Slope of the line around each sample; NaN where fewer than three samples, or no spread, are around it. */
  readonly slope: Float64Array
  /** Sum of squared distances from their mean, in x units squared: the variance of the slope is noise²/spread. */
  readonly spread: Float64Array
}

/**
 * The least-squares line through the samples within half a window on either side of each sample.
 *
 * `x` must not decrease. NaN values in `y` do not count. Both columns have the same length.
 */
export function slidingLine(x: Float64Array, y: Float64Array, window: number): SlidingLine {
  const slope = new Float64Array(x.length).fill(Number.NaN)
  const spread = new Float64Array(x.length)
  const sums = { count: 0, x: 0, y: 0, xx: 0, xy: 0 }
  let first = 0
  let next = 0
  for (const [k, centre] of x.entries()) {
    while (x[next] <= centre + window / 2) add(sums, x[next], y[next++], 1)
    while (x[first] < centre - window / 2) add(sums, x[first], y[first++], -1)
    spread[k] = sums.xx - (sums.x * sums.x) / sums.count
    if (sums.count < 3 || !(spread[k] > 0)) continue
    slope[k] = (sums.xy - (sums.x * sums.y) / sums.count) / spread[k]
  }
  return { slope, spread }
}

interface Sums {
  count: number
  x: number
  y: number
  xx: number
  xy: number
}

function add(sums: Sums, x: number, y: number, sign: 1 | -1): void {
  if (Number.isNaN(y)) return
  sums.count += sign
  sums.x += sign * x
  sums.y += sign * y
  sums.xx += sign * x * x
  sums.xy += sign * x * y
}
