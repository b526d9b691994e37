import type { Comment, GrantField, TrendPeriod, WorkoutSummary } from '@backstride/contract'
import { addDays, type Days, mondayOf } from './calendar.ts'
import { api } from './session.ts'
import { workoutsOn } from './workouts-on.ts'

/** A block of training and the one before it, six weeks each, as in the trials of backward walking. */
const WEEKS = 12

/** Comments are asked for by workout; these many are what a session is prepared with. */
const LATEST = 6

/** What a session with an athlete is prepared with, as far as it is shared. */
export interface Report {
  readonly days: Days
  readonly weeks: readonly TrendPeriod[]
  readonly whole: TrendPeriod
  /** The first and the second half of the weeks. */
  readonly halves: readonly [TrendPeriod, TrendPeriod]
  readonly comments: readonly { readonly workout: WorkoutSummary; readonly comment: Comment }[]
  /** Every method with its version that a figure came from. */
  readonly methods: readonly string[]
}

/** The twelve weeks up to this day of the athlete's zone, the running one included. */
export async function reportUpTo(
  today: string,
  athleteId: string,
  kept: readonly GrantField[],
): Promise<Report> {
  const days = { from: addDays(mondayOf(today), -7 * (WEEKS - 1)), to: today }
  const middle = addDays(days.from, (7 * WEEKS) / 2)
  const trends = (by: 'week' | 'whole', range: Days) =>
    api('getTrends', { params: { athleteId }, query: { by, ...range } })
  const [weeks, whole, first, second, workouts] = await Promise.all([
    trends('week', days),
    trends('whole', days),
    trends('whole', { from: days.from, to: addDays(middle, -1) }),
    trends('whole', { from: middle, to: today }),
    workoutsOn(athleteId, days),
  ])
  return {
    days,
    weeks: weeks.periods,
    whole: whole.periods[0],
    halves: [first.periods[0], second.periods[0]],
    comments: kept.includes('comments') ? [] : await commentsOn(workouts.slice(0, LATEST)),
    methods: [...new Set(workouts.flatMap(({ methods }) => methods))].toSorted(),
  }
}

async function commentsOn(workouts: readonly WorkoutSummary[]): Promise<Report['comments']> {
  const found = workouts.map(async (workout) => {
    const { athleteId, id: workoutId } = workout
    const { items } = await api('listComments', { params: { athleteId, workoutId } })
    return items.map((comment) => ({ workout, comment }))
  })
  return (await Promise.all(found)).flat()
}
