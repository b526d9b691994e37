import * as z from 'zod'
import { installationMap } from '../map-source.ts'
import type { Route } from './route.ts'

/** About the service itself. */
export const serviceRoutes = {
  getHealth: {
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the service answers',
    status: 200,
    answer: z.object({ status: z.literal('ok') }),
  },
  getMap: {
    method: 'GET',
    path: '/api/map',
    summary: 'The tile service that routes can be shown on',
    status: 200,
    answer: installationMap,
  },
  getOpenApi: {
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This document',
    status: 200,
    answer: z.looseObject({ openapi: z.string() }),
  },
  getDocs: {
    method: 'GET',
    path: '/api/docs',
    summary: 'This document as a page to read',
    status: 200,
    answer: z.string(),
    contentType: 'text/html',
  },
} as const satisfies Record<string, Route>
