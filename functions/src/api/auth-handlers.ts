import { routes } from '@backstride/contract'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import { ApiError } from './api-error.ts'
import type { Handlers } from './call.ts'
import type { ApiDeps } from './deps.ts'
import { enrol } from './enrol.ts'
import { cookieRules, endAllSessions, endSession, startSession } from './session.ts'

/** Seconds that somebody may spend on the sign-in page. */
const SIGN_IN_S = 600

/** What the browser brings back. It is checked like any input, since a browser's owner can write any cookie. */
const pending = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: routes.signIn.query.shape.to,
})

type Pending = z.infer<typeof pending>

type AuthRoute = 'signIn' | 'finishSignIn' | 'signOut' | 'signOutEverywhere'

export function authHandlers(deps: ApiDeps): Handlers<AuthRoute> {
  const { identity } = deps
  return {
    signIn: async ({ query: { to, hint }, context }) => {
      const { url, secrets } = await identity.start(hint)
      keep(deps, context, { ...secrets, to })
      return { location: url }
    },

    finishSignIn: async ({ context }) => {
      const { to, ...secrets } = takePending(deps, context)
      const query = new URL(context.req.url).searchParams
      // Somebody changed their mind on the sign-in page.
      if (query.get('error') === 'access_denied') return { location: '/' }
      const athlete = await enrol(deps, await identity.finish(query, secrets))
      await startSession(deps, context, athlete)
      return { location: to }
    },

    signOut: async ({ context }) => {
      await endSession(deps, context)
      return undefined
    },

    signOutEverywhere: async ({ caller, context }) => {
      await endAllSessions(deps, context, caller.athleteId)
      return undefined
    },
  }
}

/**
 * The sign-in under way lives in the browser that started it and nowhere else: there is nothing to clean up, and a
 * stranger cannot fill the table by asking for sign-in pages. Its values protect only that browser's own sign-in.
 */
function keep({ publicUrl }: ApiDeps, context: Context, value: Pending): void {
  const { prefix, options } = cookieRules(publicUrl)
  const text = Buffer.from(JSON.stringify(value)).toString('base64url')
  setCookie(context, `${prefix}backstride-sign-in`, text, { ...options, maxAge: SIGN_IN_S })
}

function takePending({ publicUrl }: ApiDeps, context: Context): Pending {
  const { prefix, options } = cookieRules(publicUrl)
  const name = `${prefix}backstride-sign-in`
  const text = getCookie(context, name)
  deleteCookie(context, name, options)
  const parsed = pending.safeParse(jsonIn(text))
  if (parsed.success) return parsed.data
  throw new ApiError('INVALID_REQUEST', 'This sign-in was not started here, or too long ago. Start again.')
}

function jsonIn(text = ''): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
