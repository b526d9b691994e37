import { type Route, type RouteId, routes } from '@backstride/contract'
import type { Context, Hono } from 'hono'
import type * as z from 'zod'
import { accessTo, checkCaller } from './access.ts'
import { ApiError } from './api-error.ts'
import type { Call, Handlers } from './call.ts'
import { callerOf } from './caller.ts'
import type { ApiDeps } from './deps.ts'
import type { NoteLook } from './grants/note-look.ts'
import { PERMISSIONS, type Permission } from './permissions.ts'
import { checkRate } from './rate-limit.ts'

export interface Parts {
  readonly deps: ApiDeps
  readonly handlers: Handlers
  readonly noteLook: NoteLook
}

/** Puts one route of the contract into the app: let in, parse, handle, note who looked, answer, in this order. */
export function register<Id extends RouteId>(app: Hono, { deps, handlers, noteLook }: Parts, id: Id): void {
  const route: Route = routes[id]
  const path = route.path.replace(/\{(\w+)\}/g, ':$1')
  app.on(route.method, path, async (context) => {
    const call = await letIn(deps, id, context)
    const outcome: unknown = await handlers[id](call)
    const { athleteId, workoutId } = context.req.param() as Record<string, string | undefined>
    const viewerId = call.caller?.athleteId
    if (athleteId !== undefined && viewerId !== undefined && athleteId !== viewerId) {
      await noteLook({ athleteId, viewerId, what: id, workoutId: workoutId ?? null })
    }
    return answer(route, outcome, context)
  })
}

async function letIn<Id extends RouteId>(deps: ApiDeps, id: Id, context: Context): Promise<Call<Id>> {
  const route: Route = routes[id]
  const permission: Permission = PERMISSIONS[id]
  const caller = await callerOf(deps, context, permission)
  checkCaller(permission, caller)
  if (permission.limit) await checkRate(deps, permission.limit, caller, context)
  const params = parsed('path', route.params, context.req.param())
  const query = parsed('query', route.query, context.req.query())
  const body = route.body && parsed('body', route.body, await jsonOf(context))
  const { athleteId, workoutId } = context.req.param() as Record<string, string | undefined>
  const isGranted = caller && athleteId !== undefined
  const access = isGranted ? await accessTo(deps, { athleteId, workoutId }, caller, permission) : undefined
  // The route's own schemas and permission made these parts; the compiler cannot follow a loop over routes.
  return { params, query, body, caller, access, context } as Call<Id>
}

function parsed(place: string, schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = result.error.issues.map(({ path, message }) => ({
    path: [place, ...path].join('.'),
    message,
  }))
  throw new ApiError('INVALID_REQUEST', `The request is not valid: ${errors[0].message}`, errors)
}

async function jsonOf({ req }: Context): Promise<unknown> {
  if (!/^application\/json\b/i.test(req.header('content-type') ?? '')) {
    throw new ApiError('INVALID_REQUEST', 'The body must be JSON, sent as application/json.')
  }
  const text = await req.text()
  try {
    // Half a surrogate pair is valid JSON and nothing that could be stored or shown.
    return JSON.parse(text, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value))
  } catch {
    throw new ApiError('INVALID_REQUEST', 'The body is not valid JSON.')
  }
}

function answer({ status, contentType }: Route, outcome: unknown, context: Context): Response {
  if (outcome instanceof Response) return outcome
  if (status === 302) return context.redirect((outcome as { location: string }).location, status)
  if (status === 204) return context.body(null, status)
  if (contentType === 'text/html') return context.html(outcome as string, status)
  return context.json(outcome as object, status)
}
