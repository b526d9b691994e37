/** A normal distribution. */
export interface Spread {
  readonly mean: number
  readonly sd: number
}

/** A uniform distribution, or limits. */
export interface Range {
  readonly low: number
  readonly high: number
}
