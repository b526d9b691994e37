import type { MiddlewareHandler } from 'hono'
import type { ApiDeps } from './deps.ts'

/** A year, as the HSTS preload list asks for at least. */
const HSTS_S = 31_536_000

const NOTHING = "default-src 'none'; frame-ancestors 'none'"

/**
 * Headers of every response: nothing of it may be framed, guessed at or kept by others. What was read may be kept by
 * the reader's own browser, which has to ask each time whether it still holds.
 */
export function responseHeaders({ publicUrl }: Pick<ApiDeps, 'publicUrl'>): MiddlewareHandler {
  const always = {
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    vary: 'Cookie',
    ...(publicUrl.startsWith('https:') && { 'strict-transport-security': `max-age=${HSTS_S}` }),
  }
  return async (context, next) => {
    await next()
    const { headers, status } = context.res
    const isRead = context.req.method === 'GET' && (status === 200 || status === 304)
    headers.set('cache-control', isRead ? 'private, no-cache' : 'no-store')
    for (const [name, value] of Object.entries(always)) headers.set(name, value)
    // A page to read brings its own rule, which lets in its style and nothing else.
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', NOTHING)
  }
}
