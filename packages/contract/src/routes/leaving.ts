import * as z from 'zod'
import { id } from '../ids.ts'
import { accountRemoval, removalReceipt } from '../leaving.ts'
import type { Route } from './route.ts'

/** Taking away what somebody does not want here any more. */
export const leavingRoutes = {
  deleteWorkout: {
    method: 'DELETE',
    path: '/api/athletes/{athleteId}/workouts/{workoutId}',
    summary: 'Delete a workout with its files, analyses, labels and comments',
    params: z.object({ athleteId: id, workoutId: id }),
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
