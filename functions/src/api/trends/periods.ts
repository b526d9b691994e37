import type { TrendStep } from '@backstride/contract'
import { addDays, mondayOf } from '../../local-date.ts'

/** Days of an athlete's zone, `YYYY-MM-DD`, the first and the last included. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** The weeks from Monday, or the months, that a range consists of, those at its ends cut to it; earliest first. */
export function periodsOf({ from, to }: Days, by: TrendStep): Days[] {
  const periods: Days[] = []
  for (let first = from; first <= to; ) {
    const last = by === 'whole' ? to : endOf(first, by)
    periods.push({ from: first, to: last < to ? last : to })
    first = addDays(last, 1)
  }
  return periods
}

function endOf(date: string, by: 'week' | 'month'): string {
  if (by === 'week') return addDays(mondayOf(date), 6)
  // 31 days after the first of a month is in the next one.
  const inNextMonth = addDays(`${date.slice(0, 8)}01`, 31)
  return addDays(`${inNextMonth.slice(0, 8)}01`, -1)
}

/**
 * Instants that enclose all these days in any zone, ISO 8601 in UTC. Clocks are at most 14 hours ahead of UTC and 12
 * behind, so a day more at either end is enough.
 */
export function instantsAround({ from, to }: Days): { from: string; to: string } {
  return { from: `${addDays(from, -1)}T00:00:00.000Z`, to: `${addDays(to, 2)}T00:00:00.000Z` }
}
