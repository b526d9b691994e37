import type { Trends } from '@backstride/contract'
import type { RecentWorkout } from '@backstride/store'
import { addDays, localDates, mondayOf } from '../../local-date.ts'
import { shownTo } from '../access.ts'
import { ApiError } from '../api-error.ts'
import type { Call, Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'
import { LONGEST_WEEKS } from '../recent-weeks.ts'
import { beforeWeeks } from '../totals.ts'
import { type Days, instantsAround, periodsOf } from './periods.ts'
import { trendPeriods } from './trend-periods.ts'

/** More than anybody compares, and 530 weeks in an answer at most. */
const LONGEST_DAYS = 3660

export function trendHandlers({ store, now }: ApiDeps): Handlers<'getTrends'> {
  /** At least the workouts of these days; those of the last two years from the history, which is one item. */
  const workoutsAround = (athleteId: string, days: Days): Promise<RecentWorkout[]> => {
    const { from, to } = instantsAround(days)
    const reach = beforeWeeks(now(), LONGEST_WEEKS)
    return from >= reach
      ? store.listHistory(athleteId, reach)
      : store.listWorkoutsBetween(athleteId, from, to)
  }

  return {
    getTrends: async ({ access, query }): Promise<Trends> => {
      const { athleteId, fields } = access
      const athlete = await store.getAthlete(athleteId)
      if (!athlete) throw new ApiError('NOT_FOUND', 'There is no such athlete.')
      const { timeZone } = athlete
      const days = daysOf(query, localDates(timeZone)(now()))
      const workouts = shownTo(access, await workoutsAround(athleteId, days))
      const periods = trendPeriods(workouts, periodsOf(days, query.by), { timeZone, fields })
      return { timeZone, by: query.by, ...days, periods }
    },
  }
}

function daysOf({ from, to, weeks }: Call<'getTrends'>['query'], today: string): Days {
  const last = to ?? today
  const days = { from: from ?? addDays(mondayOf(last), -7 * (weeks - 1)), to: last }
  const problem =
    days.from > days.to
      ? 'the range ends before it begins'
      : addDays(days.from, LONGEST_DAYS) < days.to
        ? `a range has at most ${LONGEST_DAYS} days`
        : undefined
  if (problem) {
    throw new ApiError('INVALID_REQUEST', `The request is not valid: ${problem}`, [
      { path: 'query.from', message: problem },
    ])
  }
  return days
}
