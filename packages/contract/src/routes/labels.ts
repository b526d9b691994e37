import * as z from 'zod'
import { analysisSummary } from '../analysis.ts'
import { id } from '../ids.ts'
import { labels, labelsUpdate, pastAnalysisList } from '../labels.ts'
import type { Route } from './route.ts'

const params = z.object({ athleteId: id, workoutId: id })

/** What the athlete says of a workout, and what was made of it before. */
export const labelsRoutes = {
  getLabels: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/workouts/{workoutId}/labels',
    summary: 'Directions that the athlete stated',
    params,
    status: 200,
    answer: labels,
  },
  putLabels: {
    method: 'PUT',
    path: '/api/athletes/{athleteId}/workouts/{workoutId}/labels',
    summary: 'State directions, all of them at once; the workout is analysed again',
    params,
    body: labelsUpdate,
    status: 200,
    answer: labels,
  },
  listAnalyses: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/workouts/{workoutId}/analyses',
    summary: 'Every analysis ever made of a workout, oldest first',
    params,
    status: 200,
    answer: pastAnalysisList,
  },
  getAnalysis: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/workouts/{workoutId}/analyses/{analysisId}',
    summary: 'One analysis of a workout, also one that is no longer current',
    params: params.extend({ analysisId: id }),
    status: 200,
    answer: analysisSummary,
  },
} as const satisfies Record<string, Route>
