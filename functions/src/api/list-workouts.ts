import type { Page, WorkoutRecord } from '@backstride/store'
import { localDates } from '../local-date.ts'
import { ApiError } from './api-error.ts'
import type { Call } from './call.ts'
import type { ApiDeps } from './deps.ts'
import { instantsAround } from './trends/periods.ts'

type Query = Call<'listWorkouts'>['query']

/** One page of an athlete's workouts, newest first, as far as the query names them. */
export async function listWorkouts(
  { store }: Pick<ApiDeps, 'store'>,
  athleteId: string,
  query: Query,
): Promise<Page<WorkoutRecord>> {
  const { cursor, limit, from = FIRST_DAY, to = LAST_DAY, direction, sport } = query
  const isEverything = [query.from, query.to, direction, sport].every((part) => part === undefined)
  if (isEverything) return store.listWorkouts(athleteId, { cursor, limit })
  const athlete = await store.getAthlete(athleteId)
  if (!athlete) throw new ApiError('NOT_FOUND', 'There is no such athlete.')
  const dateOf = localDates(athlete.timeZone)
  const isWanted = (workout: WorkoutRecord) => {
    const date = dateOf(new Date(workout.startedAt))
    const isInRange = date >= from && date <= to
    const isOfKind = direction === undefined || workout.direction.status === direction
    return isInRange && isOfKind && (sport === undefined || workout.sport === sport)
  }
  return store.listWorkouts(athleteId, { cursor, limit, ...instantsAround({ from, to }), isWanted })
}

/** Stand for an end that is open; the days that a query can name lie between. */
const FIRST_DAY = '1970-01-02'
const LAST_DAY = '2999-12-31'
