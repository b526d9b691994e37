import * as z from 'zod'
import { id } from '../ids.ts'
import { trends, trendsQuery } from '../trends.ts'
import type { Route } from './route.ts'

/** How it went over time. */
export const trendsRoutes = {
  getTrends: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/trends',
    summary: 'How an athlete’s weeks, months or any days went, as far as the athlete shares it',
    params: z.object({ athleteId: id }),
    query: trendsQuery,
    status: 200,
    answer: trends,
  },
} as const satisfies Record<string, Route>
