import * as z from 'zod'
import { id } from '../ids.ts'
import { zone, zoneList, zoneRequest } from '../zone.ts'
import type { Route } from './route.ts'

const params = z.object({ zoneId: id })

/** Private zones: nothing that lies within them leaves for anybody but their athlete. */
export const zonesRoutes = {
  createZone: {
    method: 'POST',
    path: '/api/me/zones',
    summary: 'Add a private zone; it holds for every workout, old and new, from the next request on',
    body: zoneRequest,
    status: 201,
    answer: zone,
  },
  listZones: {
    method: 'GET',
    path: '/api/me/zones',
    summary: 'The private zones of the caller',
    status: 200,
    answer: zoneList,
  },
  updateZone: {
    method: 'PUT',
    path: '/api/me/zones/{zoneId}',
    summary: 'Move, resize or rename a private zone',
    params,
    body: zoneRequest,
    status: 200,
    answer: zone,
  },
  deleteZone: {
    method: 'DELETE',
    path: '/api/me/zones/{zoneId}',
    summary: 'Remove a private zone',
    params,
    status: 204,
  },
} as const satisfies Record<string, Route>
