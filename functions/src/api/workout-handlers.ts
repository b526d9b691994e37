import type { AnalysisSummary } from '@backstride/contract'
import { getJson } from '../json-objects.ts'
import { storedSeries } from '../stored-series.ts'
import { type Access, shownTo } from './access.ts'
import { ApiError } from './api-error.ts'
import type { Handlers } from './call.ts'
import type { ApiDeps } from './deps.ts'
import { listWorkouts } from './list-workouts.ts'
import { recentWeeks } from './recent-weeks.ts'
import { thinned } from './thinned-series.ts'
import { weeklyTotals } from './totals.ts'
import { visibleAnalysis, visibleSeries, visibleSummary } from './visible.ts'
import { hiddenOf } from './zones/hidden-of.ts'
import { hiddenSeconds } from './zones/hidden-seconds.ts'
import { analysisWithout, seriesWithout, summaryWithout } from './zones/without-hidden.ts'

type WorkoutRoute = 'listWorkouts' | 'getWorkout' | 'getSeries' | 'getProgress'

export function workoutHandlers({ store, objects, now }: ApiDeps): Handlers<WorkoutRoute> {
  const workoutOf = async ({ athleteId }: Access, workoutId: string) => {
    const workout = await store.getWorkout(athleteId, workoutId)
    if (!workout) throw new ApiError('NOT_FOUND', 'There is no such workout.')
    return workout
  }

  return {
    listWorkouts: async ({ access, query }) => {
      const { fields, zones } = access
      const { items, nextCursor } = await listWorkouts({ store }, access, query)
      const summaries = items.map((workout) => visibleSummary(workout, fields))
      return { items: summaries.map((summary) => summaryWithout(summary, zones.length > 0)), nextCursor }
    },

    getWorkout: async ({ access, params: { workoutId } }) => {
      const workout = await workoutOf(access, workoutId)
      const { fields, zones } = access
      const [analysis, hidden] = await Promise.all([
        getJson<AnalysisSummary>(objects, workout.analysisKey),
        hiddenOf({ objects }, access, workout.seriesKey),
      ])
      return {
        summary: summaryWithout(visibleSummary(workout, fields), zones.length > 0),
        analysis: analysisWithout(visibleAnalysis(analysis, fields), hidden),
      }
    },

    getSeries: async ({ access, params: { workoutId }, query: { points } }) => {
      const { seriesKey } = await workoutOf(access, workoutId)
      const series = await storedSeries(objects, seriesKey)
      const shown = seriesWithout(visibleSeries(series, access.fields), hiddenSeconds(series, access.zones))
      // Last, so that what is kept says nothing of what is hidden.
      return points === undefined ? shown : thinned(shown, points)
    },

    getProgress: async ({ access, query }) => {
      const { weeks, workouts } = await recentWeeks({ store, now }, access.athleteId, query.weeks)
      return { timeZone: weeks.timeZone, weeks: weeklyTotals(shownTo(access, workouts), weeks) }
    },
  }
}
