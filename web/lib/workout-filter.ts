import type { Input, WorkoutList } from '@backstride/contract'
import { api } from './session.ts'

/** Which workouts, as the API is asked for them. */
export type WorkoutQuery = NonNullable<Input<'listWorkouts'>['query']>

/** Which workouts a list shows, as its fields say; empty dates are open ends. */
export interface WorkoutFilter {
  readonly direction: 'all' | NonNullable<WorkoutQuery['direction']>
  readonly sport: 'all' | NonNullable<WorkoutQuery['sport']>
  readonly from: string
  readonly to: string
}

export const NO_FILTER: WorkoutFilter = { direction: 'all', sport: 'all', from: '', to: '' }

export function isFiltered(filter: WorkoutFilter): boolean {
  return Object.entries(queryOf(filter)).length > 0
}

/** What the API is asked for: fields that say nothing are left out, and so are dates that nobody could mean. */
export function queryOf({ direction, sport, from, to }: WorkoutFilter): WorkoutQuery {
  return {
    ...(direction !== 'all' && { direction }),
    ...(sport !== 'all' && { sport }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
  }
}

/** A year that is typed halfway, such as 0002, is no day yet. */
function isDay(date: string): boolean {
  return date >= '1980' && date < '2200'
}

/** Twenty of these workouts, newest first: the newest, or those after a page before. */
export function workoutPage(athleteId: string, query: WorkoutQuery, cursor?: string): Promise<WorkoutList> {
  return api('listWorkouts', {
    params: { athleteId },
    query: { ...query, limit: 20, ...(cursor !== undefined && { cursor }) },
  })
}
