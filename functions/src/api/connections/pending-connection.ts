import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import * as z from 'zod'
import type { ApiDeps } from '../deps.ts'
import { keepPending, takePending } from '../pending-cookie.ts'

const STATE_BYTES = 24

/** What the browser brings back, bound to the athlete and the service it was begun for. */
const pending = z.object({
  athleteId: z.string(),
  service: z.string(),
  state: z.string().min(1),
  coachMaySee: z.boolean(),
})

type Pending = z.infer<typeof pending>

const COOKIE = { name: 'backstride-connect', schema: pending, maxAgeS: 900 }

/** Keeps the connection under way in the browser that began it, and answers the state that the service sends back. */
export function keepConnecting(deps: ApiDeps, context: Context, begun: Omit<Pending, 'state'>): string {
  const state = randomBytes(STATE_BYTES).toString('base64url')
  keepPending(deps, context, COOKIE, { ...begun, state })
  return state
}

/** What was begun in this browser, if it is what came back; undefined where it is not, or was begun too long ago. */
export function takeConnecting(
  deps: ApiDeps,
  context: Context,
  expected: Pick<Pending, 'athleteId' | 'service'> & { readonly state: string | null },
): Pending | undefined {
  const begun = takePending(deps, context, COOKIE)
  const { athleteId, service, state } = expected
  const isIt = begun?.state === state && begun?.athleteId === athleteId && begun.service === service
  return isIt ? begun : undefined
}
