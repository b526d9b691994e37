import type { Week } from '@backstride/contract'
import type { RecentWorkout } from '@backstride/store'
import { addDays, localDates, mondayOf } from '../local-date.ts'

export type Totals = Omit<Week, 'startsOn'>

/** What sums need of a workout. */
type Counted = Pick<RecentWorkout, 'direction' | 'addedKcal'>

/**
 * Sums over workouts. An undecided one counts as a session and adds nothing else; so does one whose added energy
 * cannot be said, to the energy.
 */
export function totalsOf(workouts: readonly Counted[]): Totals {
  const decided = workouts.filter(({ direction }) => direction.status === 'classified')
  return {
    sessions: workouts.length,
    undecidedSessions: workouts.length - decided.length,
    backwardS: sum(decided.map(({ direction }) => direction.backwardS)),
    backwardM: sum(decided.map(({ direction }) => direction.backwardM)),
    addedKcal: sum(decided.map(({ addedKcal }) => addedKcal?.value ?? 0)),
  }
}

/** Weeks of a zone, Monday to Sunday: the last one holds `now`. */
export interface Weeks {
  readonly timeZone: string
  readonly now: Date
  readonly count: number
}

/** Totals of each week, earliest first, of the workouts that start in it. */
export function weeklyTotals(workouts: readonly RecentWorkout[], weeks: Weeks): Week[] {
  return workoutsByWeek(workouts, weeks).map(({ startsOn, workouts: ofWeek }) => ({
    startsOn,
    ...totalsOf(ofWeek),
  }))
}

/** The workouts that start in each week, earliest week first. */
export function workoutsByWeek(
  workouts: readonly RecentWorkout[],
  weeks: Weeks,
): { startsOn: string; workouts: RecentWorkout[] }[] {
  const dateOf = localDates(weeks.timeZone)
  const byWeek = Map.groupBy(workouts, ({ startedAt }) => mondayOf(dateOf(new Date(startedAt))))
  return mondays(weeks).map((startsOn) => ({ startsOn, workouts: byWeek.get(startsOn) ?? [] }))
}

/**
 * An instant before the last `count` weeks of every zone, ISO 8601 in UTC. Clocks are at most 12 hours behind UTC and 14
 * ahead: where it is Sunday still, the weeks are one earlier, and where it is Monday already, they begin a day earlier.
 */
export function beforeWeeks(now: Date, count: number): string {
  const monday = mondayOf(now.toISOString().slice(0, 10))
  return `${addDays(monday, -7 * count - 1)}T00:00:00.000Z`
}

function mondays({ timeZone, now, count }: Weeks): string[] {
  const last = mondayOf(localDates(timeZone)(now))
  return Array.from({ length: count }, (_, k) => addDays(last, 7 * (k - count + 1)))
}

/** Rounded to the two digits that the figures have, as sums of decimals are not decimals. */
function sum(values: readonly number[]): number {
  return Math.round(100 * values.reduce((total, value) => total + value, 0)) / 100
}
