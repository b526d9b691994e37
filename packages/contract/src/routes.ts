/** Every route of the API: the one list that the server, the OpenAPI document and the client are made from. */

import * as z from 'zod'
import { roster } from './coach.ts'
import { id, pageQuery } from './ids.ts'
import { me, meUpdate } from './me.ts'
import { upload, uploadList, uploadRequest, uploadTicket } from './upload.ts'
import { progress, series, workout, workoutList } from './workout.ts'

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Parameters in braces, as OpenAPI writes them. */
  readonly path: `/api/${string}`
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly status: 200 | 201 | 204 | 302
  readonly answer?: z.ZodType
}

const athlete = z.object({ athleteId: id })
const athleteWorkout = z.object({ athleteId: id, workoutId: id })

export const routes = {
  getHealth: {
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the service answers',
    status: 200,
    answer: z.object({ status: z.literal('ok') }),
  },
  getOpenApi: {
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This document',
    status: 200,
    answer: z.looseObject({ openapi: z.string() }),
  },
  signIn: {
    method: 'GET',
    path: '/api/auth/login',
    summary: 'Send the browser to the sign-in page',
    query: z.object({
      /** Where to go afterwards, a path of this site. */
      to: z
        .string()
        .regex(/^\/(?![/\\])[^\\\s]*$/)
        .max(512)
        .default('/'),
      /** Passed to the identity provider as `login_hint`. */
      hint: z.string().max(128).optional(),
    }),
    status: 302,
  },
  finishSignIn: {
    method: 'GET',
    path: '/api/auth/callback',
    summary: 'Where the identity provider sends the browser back to',
    query: z.looseObject({}),
    status: 302,
  },
  signOut: { method: 'POST', path: '/api/auth/logout', summary: 'End this session', status: 204 },
  getMe: { method: 'GET', path: '/api/me', summary: 'Who is signed in', status: 200, answer: me },
  updateMe: {
    method: 'PATCH',
    path: '/api/me',
    summary: 'Change name, time zone or profile',
    body: meUpdate,
    status: 200,
    answer: me,
  },
  createUpload: {
    method: 'POST',
    path: '/api/uploads',
    summary: 'Announce a file and get the address to send it to',
    body: uploadRequest,
    status: 201,
    answer: uploadTicket,
  },
  listUploads: {
    method: 'GET',
    path: '/api/uploads',
    summary: 'The import log, newest first',
    query: pageQuery,
    status: 200,
    answer: uploadList,
  },
  getUpload: {
    method: 'GET',
    path: '/api/uploads/{uploadId}',
    summary: 'How one upload stands',
    params: z.object({ uploadId: id }),
    status: 200,
    answer: upload,
  },
  listWorkouts: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/workouts',
    summary: 'The workouts of an athlete, newest first',
    params: athlete,
    query: pageQuery,
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
    summary: 'The per-second columns of one workout',
    params: athleteWorkout,
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
  getRoster: {
    method: 'GET',
    path: '/api/coach/roster',
    summary: 'The athletes who granted the caller a look, with figures for triage',
    status: 200,
    answer: roster,
  },
} as const satisfies Record<string, Route>

export type Routes = typeof routes
export type RouteId = keyof Routes
