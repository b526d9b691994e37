import { roster } from '../coach.ts'
import type { Route } from './route.ts'

/** What a coach sees of the athletes who granted it. */
export const coachRoutes = {
  getRoster: {
    method: 'GET',
    path: '/api/coach/roster',
    summary: 'The athletes who granted the caller a look, with figures for triage',
    status: 200,
    answer: roster,
  },
} as const satisfies Record<string, Route>
