import * as z from 'zod'
import { connectionList, connectionRequest, connectionStart, serviceName } from '../connections.ts'
import type { Route } from './route.ts'

const params = z.object({ service: serviceName })

/** Accounts at services that watches send to. */
export const connectionsRoutes = {
  listConnections: {
    method: 'GET',
    path: '/api/me/connections',
    summary: 'Services to fetch recordings from, and how the caller’s accounts there stand',
    status: 200,
    answer: connectionList,
  },
  startConnection: {
    method: 'POST',
    path: '/api/me/connections/{service}',
    summary: 'Begin to connect an account: where to allow it',
    params,
    body: connectionRequest,
    status: 200,
    answer: connectionStart,
  },
  finishConnection: {
    method: 'GET',
    path: '/api/connections/{service}/callback',
    summary: 'Where a service sends the browser back to',
    params,
    status: 302,
  },
  syncConnection: {
    method: 'POST',
    path: '/api/me/connections/{service}/sync',
    summary: 'Fetch now what is there and not here',
    params,
    status: 204,
  },
  removeConnection: {
    method: 'DELETE',
    path: '/api/me/connections/{service}',
    summary: 'Take the right to read back, and delete what came from there or keep it',
    params,
    query: z.object({ workouts: z.enum(['keep', 'delete']) }),
    status: 204,
  },
  receiveServiceMessage: {
    method: 'POST',
    path: '/api/connections/{service}/webhook',
    summary: 'Where a service says that there is something new; what is not its own is refused',
    params,
    status: 204,
  },
} as const satisfies Record<string, Route>
