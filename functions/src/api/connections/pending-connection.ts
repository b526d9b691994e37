import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import type { ApiDeps } from '../deps.ts'
import { cookieRules } from '../session.ts'

/** Seconds that somebody may spend on the service's own pages. */
const CONNECT_S = 900
const STATE_BYTES = 24

/** What the browser brings back, bound to the athlete and the service it was begun for. */
const pending = z.object({
  athleteId: z.string(),
  service: z.string(),
  state: z.string().min(1),
  coachMaySee: z.boolean(),
})

type Pending = z.infer<typeof pending>

/** Keeps the connection under way in the browser that began it, and answers the state that the service sends back. */
export function keepPending({ publicUrl }: ApiDeps, context: Context, begun: Omit<Pending, 'state'>): string {
  const { prefix, options } = cookieRules(publicUrl)
  const state = randomBytes(STATE_BYTES).toString('base64url')
  const text = Buffer.from(JSON.stringify({ ...begun, state })).toString('base64url')
  setCookie(context, `${prefix}backstride-connect`, text, { ...options, maxAge: CONNECT_S })
  return state
}

/** What was begun in this browser, if it is what came back; undefined where it is not, or was begun too long ago. */
export function takePending(
  { publicUrl }: ApiDeps,
  context: Context,
  expected: Pick<Pending, 'athleteId' | 'service'> & { readonly state: string | null },
): Pending | undefined {
  const { prefix, options } = cookieRules(publicUrl)
  const name = `${prefix}backstride-connect`
  const begun = pending.safeParse(jsonIn(getCookie(context, name))).data
  deleteCookie(context, name, options)
  const { athleteId, service, state } = expected
  const isIt = begun?.state === state && begun?.athleteId === athleteId && begun.service === service
  return isIt ? begun : undefined
}

function jsonIn(text = ''): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
