import type { AthleteRecord } from '@backstride/store'
import { isTimeZone } from '../local-date.ts'
import { newId } from '../new-id.ts'
import { ApiError } from './api-error.ts'
import type { ApiDeps } from './deps.ts'
import type { Claims } from './identity.ts'

/** The longest name an athlete can have, as the contract says for changing it. */
const NAME_LENGTH = 80

/**
 * The athlete that somebody is here, created when they come for the first time. Safe to repeat and to run twice at
 * once: the link from the identity to the athlete is written first, and only once.
 */
export async function enrol(deps: Pick<ApiDeps, 'store' | 'now'>, claims: Claims): Promise<AthleteRecord> {
  const { store, now } = deps
  const createdAt = now().toISOString()
  const { issuer, subject, isDemo } = claims
  const link = await store.linkIdentity({ issuer, subject, athleteId: newId(), createdAt })
  const athlete = await store.createAthlete({
    athleteId: link.athleteId,
    name: claims.name?.trim().slice(0, NAME_LENGTH).toWellFormed() || 'New athlete',
    isDemo,
    timeZone: claims.timeZone && isTimeZone(claims.timeZone) ? claims.timeZone : 'UTC',
    createdAt,
  })
  await refuseLeaving(store, athlete)
  return athlete
}

/** Between the wish to leave and its end the identity still leads to the account, which must not come back. */
async function refuseLeaving(store: ApiDeps['store'], { athleteId }: AthleteRecord): Promise<void> {
  const removals = await store.listRemovals(athleteId)
  const removal = removals.find(({ workoutId }) => workoutId === null)
  if (!removal) return
  if (removal.finishedAt !== null) await store.removeAthlete(athleteId)
  throw new ApiError('UNAVAILABLE', 'This account is being deleted. Sign in again in a minute.')
}
