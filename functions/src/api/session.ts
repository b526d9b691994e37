import { createHash, randomBytes } from 'node:crypto'
import type { AthleteRecord } from '@backstride/store'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import { newId } from '../new-id.ts'
import type { ApiDeps } from './deps.ts'

/** A month: long enough that a weekly walker stays signed in. */
const SESSION_S = 30 * 86_400

/** How cookies of the API are set: the prefix `__Host-` binds a cookie to this very host, but only works with TLS. */
export function cookieRules(publicUrl: string): { prefix: string; options: CookieOptions } {
  const secure = publicUrl.startsWith('https:')
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const
  return { prefix: secure ? '__Host-' : '', options }
}

/** Starts a session of this athlete in this browser; whatever session it had before is over. */
export async function startSession(deps: ApiDeps, context: Context, athlete: AthleteRecord): Promise<void> {
  await endSession(deps, context)
  const secret = randomBytes(32).toString('base64url')
  const now = deps.now()
  await deps.store.putSession({
    idHash: hashOf(secret),
    athleteId: athlete.athleteId,
    generation: athlete.sessionGeneration,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + SESSION_S * 1000).toISOString(),
  })
  const { options } = cookieRules(deps.publicUrl)
  setCookie(context, nameOf(deps), secret, { ...options, maxAge: SESSION_S })
}

/** Ends the session of this browser, if it has one. */
export async function endSession(deps: ApiDeps, context: Context): Promise<void> {
  const secret = getCookie(context, nameOf(deps))
  if (secret === undefined) return
  await deps.store.deleteSession(hashOf(secret))
  deleteCookie(context, nameOf(deps), cookieRules(deps.publicUrl).options)
}

/** Ends every session of an athlete, in whatever browser, this one too. */
export async function endAllSessions(deps: ApiDeps, context: Context, athleteId: string): Promise<void> {
  await deps.store.updateAthlete(athleteId, { sessionGeneration: newId() })
  await endSession(deps, context)
}

/** The athlete who is signed in with this browser; undefined without a session, or with one that is over. */
export async function sessionCaller(deps: ApiDeps, context: Context): Promise<AthleteRecord | undefined> {
  const secret = getCookie(context, nameOf(deps))
  if (secret === undefined) return undefined
  const session = await deps.store.getSession(hashOf(secret))
  if (!session || Date.parse(session.expiresAt) <= deps.now().getTime()) return undefined
  const athlete = await deps.store.getAthlete(session.athleteId)
  return athlete?.sessionGeneration === session.generation ? athlete : undefined
}

function nameOf({ publicUrl }: ApiDeps): string {
  return `${cookieRules(publicUrl).prefix}backstride`
}

/** The table holds no secret that would open a session. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
