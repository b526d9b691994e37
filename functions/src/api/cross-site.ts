import type { MiddlewareHandler } from 'hono'
import { ApiError } from './api-error.ts'
import type { ApiDeps } from './deps.ts'

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses changes that another site's page asks for. Browsers say where a request is from and pages cannot forge it;
 * what says nothing is no browser and carries nobody's cookies but its own.
 */
export function refuseCrossSite({ publicUrl }: Pick<ApiDeps, 'publicUrl'>): MiddlewareHandler {
  const own = new URL(publicUrl).origin
  return async ({ req }, next) => {
    const site = req.header('sec-fetch-site')
    const origin = req.header('origin')
    const isOwn = (!site || site === 'same-origin' || site === 'none') && (!origin || origin === own)
    if (!SAFE.includes(req.method) && !isOwn) {
      throw new ApiError('CROSS_SITE', 'This request came from a page of another site.')
    }
    await next()
  }
}
