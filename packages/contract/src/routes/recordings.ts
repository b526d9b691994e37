import * as z from 'zod'
import { id } from '../ids.ts'
import { recordingList } from '../recordings.ts'
import type { Route } from './route.ts'

const params = z.object({ athleteId: id, workoutId: id })

/** The files that one workout is made from, when several are of the same walk. */
export const recordingsRoutes = {
  listRecordings: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/workouts/{workoutId}/recordings',
    summary: 'The files that a workout is made from',
    params,
    status: 200,
    answer: recordingList,
  },
  separateRecording: {
    method: 'DELETE',
    path: '/api/athletes/{athleteId}/workouts/{workoutId}/recordings/{uploadId}',
    summary: 'Take a file out again: it becomes a workout of its own, and this one what it was before',
    params: params.extend({ uploadId: id }),
    status: 204,
  },
} as const satisfies Record<string, Route>
