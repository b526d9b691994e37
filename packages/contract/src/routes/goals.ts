import { goals } from '../goals.ts'
import type { Route } from './route.ts'

/** What the caller sets out to do. */
export const goalsRoutes = {
  getGoals: {
    method: 'GET',
    path: '/api/me/goals',
    summary: 'What the caller sets out to do in a week',
    status: 200,
    answer: goals,
  },
  putGoals: {
    method: 'PUT',
    path: '/api/me/goals',
    summary: 'Set goals for every week; null takes one back',
    body: goals,
    status: 200,
    answer: goals,
  },
} as const satisfies Record<string, Route>
