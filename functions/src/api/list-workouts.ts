import type { Page, WorkoutRecord } from '@backstride/store'
import { localDates } from '../local-date.ts'
import { type Access, shownTo } from './access.ts'
import { ApiError } from './api-error.ts'
import type { Call } from './call.ts'
import type { ApiDeps } from './deps.ts'
import { instantsAround } from './trends/periods.ts'

type Query = Call<'listWorkouts'>['query']

/** One page of the athlete's workouts that the caller may see, newest first, as far as the query names them. */
export async function listWorkouts(
  { store }: Pick<ApiDeps, 'store'>,
  access: Pick<Access, 'athleteId' | 'isOwner'>,
  query: Query,
): Promise<Page<WorkoutRecord>> {
  const { athleteId, isOwner } = access
  const { cursor, limit, from = FIRST_DAY, to = LAST_DAY, direction, sport } = query
  const isEverything = [query.from, query.to, direction, sport].every((part) => part === undefined)
  if (isOwner && isEverything) return store.listWorkouts(athleteId, { cursor, limit })
  const athlete = await store.getAthlete(athleteId)
  if (!athlete) throw new ApiError('NOT_FOUND', 'There is no such athlete.')
  const dateOf = localDates(athlete.timeZone)
  const isWanted = (workout: WorkoutRecord) => {
    const date = dateOf(new Date(workout.startedAt))
    const isInRange = date >= from && date <= to
    const isOfKind = direction === undefined || workout.direction.status === direction
    const isSport = sport === undefined || workout.sport === sport
    return isInRange && isOfKind && isSport
  }
  const isShown = isOwner ? undefined : (workout: WorkoutRecord) => shownTo(access, [workout]).length > 0
  const range = instantsAround({ from, to })
  return store.listWorkouts(athleteId, { cursor, limit, ...range, isWanted, isShown })
}

/** Stand for an end that is open; the days that a query can name lie between. */
const FIRST_DAY = '1970-01-02'
const LAST_DAY = '2999-12-31'
