/** A number as it is written down: `digits` behind the point, and `null` for NaN and for nothing. */
export function rounded(value: number | undefined, digits: number): number | null {
  return value === undefined || Number.isNaN(value) ? null : round(value, digits)
}

/** A finite number with `digits` behind the point. There is no negative zero: JSON has none. */
export function round(value: number, digits: number): number {
  const scale = 10 ** digits
  return Math.round(value * scale) / scale + 0
}
