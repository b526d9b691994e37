/** Median of the values that are not NaN; NaN when there are none. The median of an even count is the upper one. */
export function median(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value))
  return known.length > 0 ? ranked(known, known.length >> 1) : Number.NaN
}

/**
 * The value that sorting would put at this place; sorts no further than that takes, and changes the order (Hoare 1961,
 * Communications of the ACM 4:321, algorithm 65).
 */
function ranked(values: Float64Array, place: number): number {
  let [from, to] = [0, values.length - 1]
  while (from < to) {
    const [low, high] = parted(values, from, to)
    if (place <= high) to = high
    else if (place >= low) from = low
    else break
  }
  return values[place]
}

/** Brings values that are not above one of them before those that are not below it; where those begin, these end. */
function parted(values: Float64Array, from: number, to: number): [number, number] {
  const pivot = values[(from + to) >> 1]
  let [low, high] = [from, to]
  for (;;) {
    while (values[low] < pivot) low++
    while (values[high] > pivot) high--
    if (low > high) return [low, high]
    const value = values[low]
    values[low++] = values[high]
    values[high--] = value
  }
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
