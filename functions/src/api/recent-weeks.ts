import type { RecentWorkout } from '@backstride/store'
import { ApiError } from './api-error.ts'
import type { ApiDeps } from './deps.ts'
import { beforeWeeks, type Weeks } from './totals.ts'

/** The most weeks that anybody may ask for by their number: one history serves every such question. */
export const LONGEST_WEEKS = 104

/** The last weeks of an athlete's zone, and workouts of at least these weeks. */
export async function recentWeeks(
  { store, now }: Pick<ApiDeps, 'store' | 'now'>,
  athleteId: string,
  count: number,
): Promise<{ weeks: Weeks; workouts: RecentWorkout[] }> {
  const at = now()
  const [athlete, workouts] = await Promise.all([
    store.getAthlete(athleteId),
    store.listHistory(athleteId, beforeWeeks(at, LONGEST_WEEKS)),
  ])
  if (!athlete) throw new ApiError('NOT_FOUND', 'There is no such athlete.')
  return { weeks: { timeZone: athlete.timeZone, now: at, count }, workouts }
}
