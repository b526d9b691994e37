import type * as z from 'zod'
import { ApiProblem } from './api-problem.ts'
import { type Problem, problem } from './problem.ts'
import type { Route } from './routes/route.ts'
import { type RouteId, type Routes, routes } from './routes.ts'

type Part<Id extends RouteId, Key extends 'params' | 'query' | 'body'> =
  Routes[Id] extends Record<Key, infer Schema extends z.ZodType> ? z.input<Schema> : undefined

type Required<Id extends RouteId, Key extends 'params' | 'body'> =
  Part<Id, Key> extends undefined ? { [K in Key]?: undefined } : { [K in Key]: Part<Id, Key> }

/** What a route takes: path parameters, query and body, as its schemas say. */
export type Input<Id extends RouteId> = Required<Id, 'params'> &
  Required<Id, 'body'> & { readonly query?: Part<Id, 'query'> }

/** What a route answers when it succeeds; a file comes as the response that holds it. */
export type Answer<Id extends RouteId> = Routes[Id] extends { answer: infer Schema extends z.ZodType }
  ? z.infer<Schema>
  : Routes[Id] extends { file: readonly string[] }
    ? Response
    : undefined

export interface ClientOptions {
  /** Origin of the API without a path; empty for the page's own. */
  readonly origin: string
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Sent with every request, for instance a cookie or a token. */
  readonly headers?: Readonly<Record<string, string>>
}

export type Client = <Id extends RouteId>(
  id: Id,
  ...input: Partial<Input<Id>> extends Input<Id> ? [Input<Id>?] : [Input<Id>]
) => Promise<Answer<Id>>

/**
 * A typed client: `client('getWorkout', { params: { athleteId, workoutId } })` answers the parsed body, or throws
 * ApiProblem for a problem the API tells, and whatever `fetch` throws when it cannot be reached.
 */
export function createClient({ origin, fetch, headers = {} }: ClientOptions): Client {
  return async function call(id, ...[input]) {
    const route: Route = routes[id]
    const { params, query, body } = (input ?? {}) as Record<'params' | 'query' | 'body', unknown>
    const response = await fetch(origin + urlOf(route, params, query), {
      method: route.method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new ApiProblem(await problemOf(response))
    if (route.file) return response as never
    return (route.answer ? route.answer.parse(await response.json()) : undefined) as never
  }
}

function urlOf(route: Route, params: unknown, query: unknown): string {
  const values = (params ?? {}) as Record<string, string>
  const path = route.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name]))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) search.set(name, String(value))
  }
  return search.size > 0 ? `${path}?${search}` : path
}

async function problemOf(response: Response): Promise<Problem> {
  const parsed = problem.safeParse(await response.json().catch(() => undefined))
  if (parsed.success) return parsed.data
  return {
    type: 'about:blank',
    title: 'Unavailable',
    status: response.status,
    detail: `The service answered ${response.status} without saying why.`,
    code: 'UNAVAILABLE',
  }
}
