import type { WorkoutSummary } from '@backstride/contract'
import type { Days } from './calendar.ts'
import { api } from './session.ts'

/** Every workout that starts on these days of the athlete's zone, newest first. */
export async function workoutsOn(athleteId: string, { from, to }: Days): Promise<WorkoutSummary[]> {
  const workouts: WorkoutSummary[] = []
  let cursor: string | null = null
  do {
    const query = { from, to, limit: 100, ...(cursor !== null && { cursor }) }
    const page = await api('listWorkouts', { params: { athleteId }, query })
    workouts.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return workouts
}
