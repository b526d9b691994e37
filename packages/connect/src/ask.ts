import type * as z from 'zod'
import type { ConnectorParts } from './connector.ts'
import { ServiceError } from './service-error.ts'

/** As long as a page of somebody who waits for it may hang. */
const PATIENCE_MS = 20_000
/** When a service does not say how long: the shortest window that either of ours counts in, a quarter of an hour. */
const BUSY_S = 900

/** The answer of a service, 2xx or one of the `also` expected ones. Throws a ServiceError otherwise. */
export async function ask(
  { fetch }: ConnectorParts,
  url: string,
  init: RequestInit = {},
  also: readonly number[] = [],
): Promise<Response> {
  const response = await reached(fetch, url, init)
  const { status } = response
  if (response.ok || also.includes(status)) return response
  const where = `${new URL(url).hostname} answered ${status}`
  if (status === 401 || status === 403) throw new ServiceError('EXPIRED', where)
  if (status === 429) throw new ServiceError('BUSY', where, waitOf(response.headers))
  throw new ServiceError('DOWN', where)
}

/** The JSON of an answer in the expected shape. Throws DOWN when it has another. */
export async function json<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await response.json().catch(() => undefined))
  if (parsed.success) return parsed.data
  throw new ServiceError(
    'DOWN',
    `${new URL(response.url || 'http://unknown').hostname} answered in an unknown shape`,
  )
}

export function bearer(accessToken: string): RequestInit {
  return { headers: { authorization: `Bearer ${accessToken}`, accept: 'application/json' } }
}

async function reached(fetch: ConnectorParts['fetch'], url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) })
  } catch (error) {
    throw new ServiceError('DOWN', `${new URL(url).hostname} cannot be reached: ${error}`)
  }
}

/** RFC 9110, section 10.2.3, in seconds; Polar says it in `RateLimit-Reset`, for each of its windows. */
function waitOf(headers: Headers): number {
  const told = headers.get('retry-after') ?? headers.get('ratelimit-reset') ?? ''
  const seconds = told
    .split(',')
    .map(Number)
    .filter((value) => Number.isFinite(value) && value > 0)
  return told === '' || seconds.length === 0 ? BUSY_S : Math.min(...seconds)
}

/** What a text says; undefined for one that is no JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
