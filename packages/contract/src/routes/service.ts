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
} as const satisfies Record<string, Route>
