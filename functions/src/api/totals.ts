import type { Week } from '@backstride/contract'
import type { RecentWorkout, WorkoutRecord } from '@backstride/store'
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
export function weeklyTotals(workouts: readonly WorkoutRecord[], weeks: Weeks): Week[] {
  return workoutsByWeek(workouts, weeks).map(({ startsOn, workouts: ofWeek }) => ({
    startsOn,
    ...totalsOf(ofWeek),
  }))
}

/** The workouts that start in each week, earliest week first. */
export function workoutsByWeek(
  workouts: readonly WorkoutRecord[],
  weeks: Weeks,
): { startsOn: string; workouts: WorkoutRecord[] }[] {
  const dateOf = localDates(weeks.timeZone)
  const byWeek = Map.groupBy(workouts, ({ startedAt }) => mondayOf(dateOf(new Date(startedAt))))
  return mondays(weeks).map((startsOn) => ({ startsOn, workouts: byWeek.get(startsOn) ?? [] }))
}

/**
 * Instants that enclose all these weeks, ISO 8601 in UTC. Clocks are at most 14 hours ahead of UTC and 12 behind, so a
 * day more at either end is enough.
 */
export function spanOf(weeks: Weeks): { from: string; to: string } {
  const [first, last] = [mondays(weeks)[0], mondays(weeks).at(-1) ?? '']
  return { from: `${addDays(first, -1)}T00:00:00.000Z`, to: `${addDays(last, 8)}T00:00:00.000Z` }
}

function mondays({ timeZone, now, count }: Weeks): string[] {
  const last = mondayOf(localDates(timeZone)(now))
  return Array.from({ length: count }, (_, k) => addDays(last, 7 * (k - count + 1)))
}

/** Rounded to the two digits that the figures have, as sums of decimals are not decimals. */
function sum(values: readonly number[]): number {
  return Math.round(100 * values.reduce((total, value) => total + value, 0)) / 100
}
