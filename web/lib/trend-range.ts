import type { TrendStep } from '@backstride/contract'
import { addDays, addMonths, type Days, mondayOf, monthOf } from './calendar.ts'

export type Step = Exclude<TrendStep, 'whole'>
export type Span = 'quarter' | 'half' | 'year'

const WEEKS: Readonly<Record<Span, number>> = { quarter: 13, half: 26, year: 52 }
const MONTHS: Readonly<Record<Span, number>> = { quarter: 3, half: 6, year: 12 }

/** The days up to today that a span holds: whole weeks or whole months, the last one as far as it has come. */
export function spanUpTo(today: string, span: Span, by: Step): Days {
  const from =
    by === 'week'
      ? addDays(mondayOf(today), -7 * (WEEKS[span] - 1))
      : `${addMonths(monthOf(today), 1 - MONTHS[span])}-01`
  return { from, to: today }
}

/** Whether two fields of a form name a range that can be asked for: ten years at most, as the service counts. */
export function isRange({ from, to }: Days): boolean {
  return from >= '1980' && from <= to && to < '2200' && to <= addDays(from, LONGEST_DAYS)
}

const LONGEST_DAYS = 3660
