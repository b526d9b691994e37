import type { WorkoutList, WorkoutSummary } from '@backstride/contract'
import type { Days } from './calendar.ts'
import { api } from './session.ts'

/** Every workout that starts on these days of the athlete's zone, newest first. */
export async function workoutsOn(athleteId: string, days: Days): Promise<WorkoutSummary[]> {
  const workouts: WorkoutSummary[] = []
  let page = await pageOf(athleteId, days)
  workouts.push(...page.items)
  while (page.nextCursor !== null) {
    page = await pageOf(athleteId, days, page.nextCursor)
    workouts.push(...page.items)
  }
  return workouts
}

function pageOf(athleteId: string, { from, to }: Days, cursor?: string): Promise<WorkoutList> {
  const query = { from, to, limit: 100, ...(cursor !== undefined && { cursor }) }
  return api('listWorkouts', { params: { athleteId }, query })
}
