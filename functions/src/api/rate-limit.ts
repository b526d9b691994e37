import { createHash } from 'node:crypto'
import type { AthleteRecord } from '@backstride/store'
import type { Context } from 'hono'
import { LIMITS, type LimitName } from '../limits.ts'
import { ApiError } from './api-error.ts'
import type { ApiDeps } from './deps.ts'

/** Refused for asking too often; `retryAfterS` says when the next window begins. */
export class RateLimitError extends ApiError {
  readonly retryAfterS: number

  constructor(retryAfterS: number) {
    super('RATE_LIMITED', `That was too often. Try again in ${retryAfterS} s.`)
    this.retryAfterS = retryAfterS
  }
}

/** Counts this request of this caller, or of this address when nobody is signed in. Throws RateLimitError. */
export async function checkRate(
  { store, now }: Pick<ApiDeps, 'store' | 'now'>,
  limit: LimitName,
  caller: AthleteRecord | undefined,
  context: Context,
): Promise<void> {
  const { count, windowS } = LIMITS[limit]
  const nowS = now().getTime() / 1000
  const startS = Math.floor(nowS / windowS) * windowS
  const who = caller ? caller.athleteId : hashOf(addressOf(context))
  const counted = await store.countInWindow(`${limit}#${who}`, startS, windowS)
  if (counted > count) throw new RateLimitError(Math.max(1, Math.ceil(startS + windowS - nowS)))
}

/** What the two servers that the API runs in tell of a request. */
interface ServerEnv {
  /** On Lambda. */
  readonly requestContext?: unknown
  /** On Node. */
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } }
}

/**
 * Where a request is from. On AWS the two servers in front each add whom they were asked by at the end of the header:
 * CloudFront the browser, API Gateway CloudFront. What stands before them is the browser's own word and is not read.
 */
function addressOf({ env, req }: Context): string {
  const { requestContext, incoming }: ServerEnv = env ?? {}
  if (!requestContext) return incoming?.socket?.remoteAddress ?? 'unknown'
  return req.header('x-forwarded-for')?.split(',').at(-2)?.trim() ?? 'unknown'
}

/** No address is kept. */
function hashOf(address: string): string {
  return createHash('sha256').update(address).digest('hex').slice(0, 32)
}
