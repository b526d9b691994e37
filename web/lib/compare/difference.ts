import type { Interval } from '../units.ts'

/** A figure of one side: counted or measured, or estimated with an interval. */
export type Figure = number | Interval

/** What keeps two figures from being held against each other. */
export type NotComparable = 'UNDECIDED' | 'NO_BACKWARD' | 'NOT_KNOWN' | 'SPORTS_DIFFER' | 'HEART_RATE'

export type Difference =
  | { readonly kind: 'counted'; readonly value: number }
  | ({ readonly kind: 'estimated' } & Interval)
  | { readonly kind: 'none'; readonly why: NotComparable }

/** Right minus left of what was counted or measured. */
export function counted(left: number, right: number): Difference {
  return { kind: 'counted', value: right - left }
}

/**
 * Right minus left of two estimates by one method for one person: what the method gets wrong it gets wrong in both, so
 * the ends are taken from each other, and the interval is as wide as the difference of the two.
 */
export function ofOneMethod(left: Interval, right: Interval): Difference {
  const value = right.value - left.value
  const ends = [right.low - left.low, right.high - left.high, value]
  return { kind: 'estimated', value, low: Math.min(...ends), high: Math.max(...ends) }
}

/** Right minus left of two estimates whose errors have nothing to do with each other: the squares of the widths add up. */
export function independent(left: Interval, right: Interval): Difference {
  const value = right.value - left.value
  const low = value - Math.hypot(right.value - right.low, left.high - left.value)
  const high = value + Math.hypot(right.high - right.value, left.value - left.low)
  return { kind: 'estimated', value, low, high }
}

/** Whether an interval leaves it open that there is no difference at all. */
export function mayBeNone(difference: Difference): boolean {
  return difference.kind === 'estimated' && difference.low <= 0 && difference.high >= 0
}
