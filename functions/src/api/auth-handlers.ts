import { routes } from '@backstride/contract'
import * as z from 'zod'
import { ApiError } from './api-error.ts'
import type { Handlers } from './call.ts'
import type { ApiDeps } from './deps.ts'
import { enrol } from './enrol.ts'
import { keepPending, takePending } from './pending-cookie.ts'
import { endAllSessions, endSession, startSession } from './session.ts'

/** What the browser brings back. */
const pending = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: routes.signIn.query.shape.to,
})

/**
 * The sign-in under way lives in the browser that started it and nowhere else: there is nothing to clean up, and a
 * stranger cannot fill the table by asking for sign-in pages. Its values protect only that browser's own sign-in.
 */
const COOKIE = { name: 'backstride-sign-in', schema: pending, maxAgeS: 600 }

const STALE = 'This sign-in was not started here, or too long ago. Start again.'

type AuthRoute = 'signIn' | 'finishSignIn' | 'signOut' | 'signOutEverywhere'

export function authHandlers(deps: ApiDeps): Handlers<AuthRoute> {
  const { identity } = deps
  return {
    signIn: async ({ query: { to, hint }, context }) => {
      const { url, secrets } = await identity.start(hint)
      keepPending(deps, context, COOKIE, { ...secrets, to })
      return { location: url }
    },

    finishSignIn: async ({ context }) => {
      const begun = takePending(deps, context, COOKIE)
      if (!begun) throw new ApiError('INVALID_REQUEST', STALE)
      const { to, ...secrets } = begun
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
