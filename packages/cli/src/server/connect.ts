import { ApiProblem, type Client, createClient } from '@backstride/contract'
import { ZodError } from 'zod'
import manifest from '../../package.json' with { type: 'json' }
import type { Account } from '../account/credentials.ts'
import { EXIT } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { type Patience, patiently } from './patiently.ts'

/** A request that has no answer begun by then is asked again; the longest that a server waits itself is ten seconds. */
const TIMEOUT_MS = 60_000

/** Sends one request; what breaks on the way is a TypeError, as of `fetch`. */
export type Ask = (url: string, init?: RequestInit) => Promise<Response>

/** A way to a server that can be broken off by the signal. */
export function asker(signal: AbortSignal): Ask {
  return async (url, init) => {
    // Not AbortSignal.timeout: that would also cut off a long answer that has begun.
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(), TIMEOUT_MS)
    try {
      return await fetch(url, { ...init, signal: AbortSignal.any([signal, late.signal]) })
    } catch (error) {
      if (late.signal.aborted) throw new TypeError('no answer within a minute', { cause: error })
      throw error
    } finally {
      clearTimeout(timer)
    }
  }
}

/** The typed client of the contract, for this account. With patience it asks again as `patiently` says. */
export function connect(
  { server, token }: Pick<Account, 'server' | 'token'>,
  ask: Ask,
  patience?: Patience,
): Client {
  const client = createClient({
    origin: server,
    headers: { ...headersOf(token) },
    fetch: (url, init) => (patience ? patiently(patience, () => ask(url, init)) : ask(url, init)),
  })
  return async (id, ...input) => {
    try {
      return await client(id, ...input)
    } catch (error) {
      throw failureOf(error, server)
    }
  }
}

export function headersOf(token: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${token}`, 'user-agent': `backstride/${manifest.version}` }
}

/** What a person can do about it, where that is clear; any other problem as it is. */
function failureOf(error: unknown, server: string): unknown {
  if (error instanceof TypeError) {
    return new Failure(
      `${server} does not answer. Is the address right, and is it running?`,
      EXIT.UNREACHABLE,
    )
  }
  if (error instanceof ZodError || error instanceof SyntaxError) {
    const text = `${server} answers what this version does not understand. Is it Backstride, and is this up to date?`
    return new Failure(text, EXIT.UNREACHABLE)
  }
  if (!(error instanceof ApiProblem)) return error
  switch (error.problem.code) {
    case 'SIGNED_OUT':
      return new Failure(`${server} does not know this token any more. Run: backstride login`, EXIT.REFUSED)
    case 'FORBIDDEN':
      return new Failure(`${server} refuses: ${error.message}`, EXIT.REFUSED)
    case 'UNAVAILABLE':
    case 'INTERNAL':
      return new Failure(`${server} cannot do it at the moment: ${error.message}`, EXIT.UNREACHABLE)
    default:
      return error
  }
}
