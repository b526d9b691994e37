/** Median of the values that are not NaN; NaN when there are none. The median of an even count is the upper one. */
export function median(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value)).sort()
  return known.length > 0 ? known[known.length >> 1] : Number.NaN
}

/**
 * Standard deviation of a normal with the same median absolute value: median |x| / 0.6745, where 0.6745 is the upper
 * quartile of the standard normal. For values centred on zero. NaN when there are none.
 */
export function robustSd(values: Float64Array): number {
  return median(values.map(Math.abs)) / 0.6745
}

/** Share of the values that are not NaN, of an empty column 0. */
export function knownShare(values: Float64Array): number {
  let known = 0
  for (const value of values) if (!Number.isNaN(value)) known++
  return values.length > 0 ? known / values.length : 0
}
