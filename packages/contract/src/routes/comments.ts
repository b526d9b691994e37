import * as z from 'zod'
import { comment, commentList, commentText } from '../comment.ts'
import { id } from '../ids.ts'
import type { Route } from './route.ts'

const workout = z.object({ athleteId: id, workoutId: id })
const one = workout.extend({ commentId: id })

/** What an athlete and a coach write about a workout. */
export const commentsRoutes = {
  listComments: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/workouts/{workoutId}/comments',
    summary: 'The comments on a workout, oldest first',
    params: workout,
    status: 200,
    answer: commentList,
  },
  createComment: {
    method: 'POST',
    path: '/api/athletes/{athleteId}/workouts/{workoutId}/comments',
    summary: 'Comment on a workout',
    params: workout,
    body: commentText,
    status: 201,
    answer: comment,
  },
  editComment: {
    method: 'PATCH',
    path: '/api/athletes/{athleteId}/workouts/{workoutId}/comments/{commentId}',
    summary: 'Change one’s own comment',
    params: one,
    body: commentText,
    status: 200,
    answer: comment,
  },
  deleteComment: {
    method: 'DELETE',
    path: '/api/athletes/{athleteId}/workouts/{workoutId}/comments/{commentId}',
    summary: 'Remove one’s own comment',
    params: one,
    status: 204,
  },
} as const satisfies Record<string, Route>
