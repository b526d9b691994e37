import { PROBLEM_STATUS, type RouteId, routes } from '@backstride/contract'
import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { log, thrown } from '../log.ts'
import { ApiError } from './api-error.ts'
import { authHandlers } from './auth-handlers.ts'
import type { Handlers } from './call.ts'
import { coachHandlers } from './coach/coach-handlers.ts'
import { commentHandlers } from './comments/comment-handlers.ts'
import { connectionHandlers } from './connections/connection-handlers.ts'
import { refuseCrossSite } from './cross-site.ts'
import type { ApiDeps } from './deps.ts'
import { deviceHandlers } from './devices/device-handlers.ts'
import { goalsHandlers } from './goals/goals-handlers.ts'
import { grantHandlers } from './grants/grant-handlers.ts'
import { invitationHandlers } from './grants/invitation-handlers.ts'
import { lookNoter, type NoteLook } from './grants/note-look.ts'
import { labelHandlers } from './labels/label-handlers.ts'
import { accountExportHandlers } from './leaving/account-export-handlers.ts'
import { exportHandlers } from './leaving/export-handlers.ts'
import { leavingHandlers } from './leaving/leaving-handlers.ts'
import { limitBody } from './limit-body.ts'
import { meHandlers } from './me-handlers.ts'
import { problemOf } from './problem-of.ts'
import { profileHandlers } from './profiles/profile-handlers.ts'
import { batchHandlers } from './push/batch-handlers.ts'
import { pushHandlers } from './push/push-handlers.ts'
import { RateLimitError } from './rate-limit.ts'
import { reanalysisHandlers } from './reanalysis/reanalysis-handlers.ts'
import { recordingHandlers } from './recordings/recording-handlers.ts'
import { recordsHandlers } from './records/records-handlers.ts'
import { register } from './register.ts'
import { responseHeaders } from './response-headers.ts'
import { systemHandlers } from './system-handlers.ts'
import { tokenHandlers } from './tokens/token-handlers.ts'
import { trendHandlers } from './trends/trend-handlers.ts'
import { uploadHandlers } from './upload-handlers.ts'
import { deliveryHandlers } from './webhooks/delivery-handlers.ts'
import { webhookHandlers } from './webhooks/webhook-handlers.ts'
import { workoutHandlers } from './workout-handlers.ts'
import { zoneHandlers } from './zones/zone-handlers.ts'

/** The HTTP API, free of Lambda and of AWS: give it its dependencies, send it a Request. It answers under `/api`. */
export function createApp(deps: ApiDeps): Hono {
  const app = new Hono()
  app.use(responseHeaders(deps), refuseCrossSite(deps), limitBody)
  app.use(etag())
  const noteLook = lookNoter(deps)
  const handlers = handlersOf(deps, noteLook)
  for (const id of Object.keys(routes) as RouteId[]) register(app, { deps, handlers, noteLook }, id)

  app.notFound((context) => {
    const { method, path } = context.req
    return problemResponse(new ApiError('NO_ROUTE', `There is no ${method} ${path}.`), context)
  })
  app.onError((error, context) => {
    const { method, path } = context.req
    const response = problemResponse(error, context)
    if (response.status >= 500) log('error', 'REQUEST_FAILED', { method, path, error: thrown(error) })
    return response
  })
  return app
}

function handlersOf(deps: ApiDeps, noteLook: NoteLook): Handlers {
  return {
    ...systemHandlers(deps),
    ...authHandlers(deps),
    ...meHandlers(deps),
    ...goalsHandlers(deps),
    ...uploadHandlers(deps),
    ...workoutHandlers(deps),
    ...labelHandlers(deps),
    ...reanalysisHandlers(deps),
    ...profileHandlers(deps),
    ...deviceHandlers(deps),
    ...connectionHandlers(deps),
    ...recordingHandlers(deps),
    ...trendHandlers(deps),
    ...coachHandlers(deps, noteLook),
    ...invitationHandlers(deps),
    ...grantHandlers(deps),
    ...commentHandlers(deps),
    ...tokenHandlers(deps),
    ...recordsHandlers(deps),
    ...exportHandlers(deps),
    ...accountExportHandlers(deps),
    ...leavingHandlers(deps),
    ...zoneHandlers(deps),
    ...webhookHandlers(deps),
    ...pushHandlers(deps),
    ...batchHandlers(deps),
    ...deliveryHandlers(deps),
  }
}

function problemResponse(error: unknown, context: Context): Response {
  const problem = problemOf(error)
  const text = JSON.stringify(problem)
  return context.body(text, PROBLEM_STATUS[problem.code], {
    'content-type': 'application/problem+json',
    ...(error instanceof RateLimitError && { 'retry-after': String(error.retryAfterS) }),
  })
}
