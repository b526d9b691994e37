import type { RouteId } from '@backstride/contract'

const THINGS: Partial<Record<RouteId, string>> = {
  listWorkouts: 'List of workouts',
  getWorkout: 'A workout',
  getSeries: 'A workout, second by second',
  getLabels: 'Directions you stated',
  listAnalyses: 'Earlier figures of a workout',
  getAnalysis: 'Earlier figures of a workout',
  getProgress: 'Weekly totals',
  getTrends: 'Trends by week',
  listComments: 'Comments on a workout',
  listRecordings: 'Files of a workout',
  getRoster: 'Your line among the coach’s athletes',
}

/** What an operation of the API shows, in words; the operation itself where there are none. */
export function lookedAt(operation: string): string {
  return new Map<string, string>(Object.entries(THINGS)).get(operation) ?? operation
}
