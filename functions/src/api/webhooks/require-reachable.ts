import { ApiError } from '../api-error.ts'
import type { ApiDeps } from '../deps.ts'

/** Refuses an address without TLS, but for this very machine where the operator allows that. */
export function requireReachable(
  { allowsLoopbackWebhooks }: Pick<ApiDeps, 'allowsLoopbackWebhooks'>,
  url: string,
): void {
  const { protocol, hostname } = new URL(url)
  if (protocol === 'https:' || (allowsLoopbackWebhooks && hostname === '127.0.0.1')) return
  throw new ApiError('INVALID_REQUEST', 'The address must begin with https://.', [
    { path: 'body.url', message: 'not https' },
  ])
}
