import type { AthleteRecord } from '@backstride/store'
import type { Context } from 'hono'
import type { ApiDeps } from './deps.ts'
import type { Permission } from './permissions.ts'
import { sessionCaller } from './session.ts'
import { tokenCaller } from './tokens/token-caller.ts'

/**
 * Who asks: whose personal token the request carries, or else who is signed in with the browser it is from. A request
 * with a header that carries no good token is nobody's, whatever cookies it has.
 */
export async function callerOf(
  deps: ApiDeps,
  context: Context,
  { who, token }: Permission,
): Promise<AthleteRecord | undefined> {
  if (who === 'public') return undefined
  const header = context.req.header('authorization')
  const athlete = await (header === undefined
    ? sessionCaller(deps, context)
    : tokenCaller(deps, header, token, context.req.param('tokenId')))
  return athlete?.isLeaving ? undefined : athlete
}
