import * as z from 'zod'
import type { Route } from './route.ts'

/** Signing in and out, by way of the identity provider. */
export const signInRoutes = {
  signIn: {
    method: 'GET',
    path: '/api/auth/login',
    summary: 'Send the browser to the sign-in page',
    query: z.object({
      /** Where to go afterwards, a path of this site. */
      to: z
        .string()
        .regex(/^\/(?![/\\])[^\\\s]*$/)
        .max(512)
        .default('/'),
      /** Passed to the identity provider as `login_hint`. */
      hint: z.string().max(128).optional(),
    }),
    status: 302,
  },
  finishSignIn: {
    method: 'GET',
    path: '/api/auth/callback',
    summary: 'Where the identity provider sends the browser back to',
    query: z.looseObject({}),
    status: 302,
  },
  signOut: { method: 'POST', path: '/api/auth/logout', summary: 'End this session', status: 204 },
  signOutEverywhere: {
    method: 'POST',
    path: '/api/auth/logout-everywhere',
    summary: 'End every session of the caller; personal tokens stay',
    status: 204,
  },
} as const satisfies Record<string, Route>
