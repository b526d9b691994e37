import * as z from 'zod'
import { id } from '../ids.ts'
import { accountRemoval, exportFormat, removalReceipt } from '../leaving.ts'
import type { Route } from './route.ts'

const workout = z.object({ athleteId: id, workoutId: id })

/** Taking along what is one's own, and taking away what somebody does not want here any more. */
export const leavingRoutes = {
  exportWorkout: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/workouts/{workoutId}/export',
    summary: 'A workout as a file for other programs',
    params: workout,
    query: z.object({ format: exportFormat.default('fit') }),
    status: 200,
    file: ['application/vnd.ant.fit', 'text/csv', 'application/json', 'application/geo+json'],
  },
  downloadOriginal: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/workouts/{workoutId}/original',
    summary: 'To the file that a workout was made from, byte for byte, for a minute',
    params: workout,
    status: 302,
  },
  deleteWorkout: {
    method: 'DELETE',
    path: '/api/athletes/{athleteId}/workouts/{workoutId}',
    summary: 'Delete a workout with its files, analyses, labels and comments',
    params: workout,
    status: 200,
    answer: removalReceipt,
  },
  deleteMe: {
    method: 'DELETE',
    path: '/api/me',
    summary: 'Delete the account with everything of it',
    body: accountRemoval,
    status: 200,
    answer: removalReceipt,
  },
} as const satisfies Record<string, Route>
