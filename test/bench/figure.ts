export interface Figure {
  readonly name: string
  readonly value: number
  readonly ceiling: number
  readonly unit: string
}

/** The value that this share of all is at or below. */
export function figureOf(
  name: string,
  values: readonly number[],
  share: number,
  ceiling: number,
  unit: string,
): Figure {
  const sorted = values.toSorted((a, b) => a - b)
  return { name, value: sorted[Math.ceil(share * sorted.length) - 1], ceiling, unit }
}
