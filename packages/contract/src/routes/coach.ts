import * as z from 'zod'
import { alertList, alertRule, snoozeRequest } from '../alert.ts'
import { roster } from '../coach.ts'
import { id } from '../ids.ts'
import type { Route } from './route.ts'

const alertOfAthlete = z.object({ athleteId: id, rule: alertRule })

/** What a coach sees of the athletes who granted it. */
export const coachRoutes = {
  getRoster: {
    method: 'GET',
    path: '/api/coach/roster',
    summary: 'The athletes who granted the caller a look, with figures for triage',
    status: 200,
    answer: roster,
  },
  listAlerts: {
    method: 'GET',
    path: '/api/coach/alerts',
    summary: 'What the caller may want to look at, with reason and rule; snoozed ones too',
    status: 200,
    answer: alertList,
  },
  snoozeAlert: {
    method: 'PUT',
    path: '/api/coach/athletes/{athleteId}/alerts/{rule}/snooze',
    summary: 'Do not tell the caller of this for so many days',
    params: alertOfAthlete,
    body: snoozeRequest,
    status: 204,
  },
  unsnoozeAlert: {
    method: 'DELETE',
    path: '/api/coach/athletes/{athleteId}/alerts/{rule}/snooze',
    summary: 'Tell the caller of this again',
    params: alertOfAthlete,
    status: 204,
  },
} as const satisfies Record<string, Route>
