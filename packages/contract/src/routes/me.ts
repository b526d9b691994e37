import { me, meUpdate } from '../me.ts'
import type { Route } from './route.ts'

/** The person signed in. */
export const meRoutes = {
  getMe: { method: 'GET', path: '/api/me', summary: 'Who is signed in', status: 200, answer: me },
  updateMe: {
    method: 'PATCH',
    path: '/api/me',
    summary: 'Change name, time zone or profile',
    body: meUpdate,
    status: 200,
    answer: me,
  },
} as const satisfies Record<string, Route>
