import type { AthleteRecord, TokenRecord } from '@backstride/store'
import { ApiError } from '../api-error.ts'
import type { ApiDeps } from '../deps.ts'
import type { Permission } from '../permissions.ts'
import { isSecret, tokenIn } from './token-secret.ts'

/** How exactly the last use is kept: finer would be a write with every request. */
const LAST_USE_MS = 3_600_000

/**
 * The athlete whose personal token this header carries; undefined when it carries none that holds. Throws ApiError
 * `FORBIDDEN` when the token holds, but does not open a route that wants this of one; `about` is the token in the path.
 */
export async function tokenCaller(
  deps: ApiDeps,
  header: string,
  wanted: Permission['token'],
  about: string | undefined,
): Promise<AthleteRecord | undefined> {
  const told = tokenIn(header)
  const token = told && (await deps.store.getToken(told.athleteId, told.tokenId))
  if (!token || !isSecret(told.secret, token.secretHash)) return undefined
  if (!isOpenTo(token, wanted, about)) {
    throw new ApiError('FORBIDDEN', 'This token does not open that. Sign in, or use one that does.')
  }
  await noteUse(deps, token)
  return deps.store.getAthlete(token.athleteId)
}

function isOpenTo({ tokenId, scopes }: TokenRecord, wanted: Permission['token'], about?: string): boolean {
  if (wanted === 'itself') return tokenId === about
  return wanted !== undefined && scopes.includes(wanted)
}

async function noteUse(
  { store, now }: ApiDeps,
  { athleteId, tokenId, lastUsedAt }: TokenRecord,
): Promise<void> {
  const at = now()
  const isRecent = lastUsedAt !== null && at.getTime() - Date.parse(lastUsedAt) < LAST_USE_MS
  if (!isRecent) await store.useToken(athleteId, tokenId, at.toISOString())
}
