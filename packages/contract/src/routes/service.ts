import * as z from 'zod'
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
