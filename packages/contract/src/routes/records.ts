import * as z from 'zod'
import { id } from '../ids.ts'
import { programme } from '../programme.ts'
import { records } from '../records.ts'
import type { Route } from './route.ts'

const athlete = z.object({ athleteId: id })

/** What all workouts together say. */
export const recordsRoutes = {
  getRecords: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/records',
    summary: 'Longest, fastest and most',
    params: athlete,
    status: 200,
    answer: records,
  },
  getProgramme: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/programme',
    summary: 'Where the athlete stands, the next session, and what was too much',
    params: athlete,
    status: 200,
    answer: programme,
  },
} as const satisfies Record<string, Route>
