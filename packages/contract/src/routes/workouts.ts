import * as z from 'zod'
import { id } from '../ids.ts'
import { progress, series, seriesQuery, workout, workoutList, workoutsQuery } from '../workout.ts'
import type { Route } from './route.ts'

const athlete = z.object({ athleteId: id })
const athleteWorkout = z.object({ athleteId: id, workoutId: id })

/** What became of them. */
export const workoutsRoutes = {
  listWorkouts: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/workouts',
    summary: 'The workouts of an athlete, newest first',
    params: athlete,
    query: workoutsQuery,
    status: 200,
    answer: workoutList,
  },
  getWorkout: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/workouts/{workoutId}',
    summary: 'One workout with its analysis',
    params: athleteWorkout,
    status: 200,
    answer: workout,
  },
  getSeries: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/workouts/{workoutId}/series',
    summary: 'The per-second columns of one workout, or as many seconds as a picture needs',
    params: athleteWorkout,
    query: seriesQuery,
    status: 200,
    answer: series,
  },
  getProgress: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/progress',
    summary: 'Totals by week of the athlete’s zone',
    params: athlete,
    query: z.object({ weeks: z.coerce.number().int().min(1).max(104).default(12) }),
    status: 200,
    answer: progress,
  },
} as const satisfies Record<string, Route>
