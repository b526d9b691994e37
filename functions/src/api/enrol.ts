import type { AthleteRecord } from '@backstride/store'
import { isTimeZone } from '../local-date.ts'
import type { ApiDeps } from './deps.ts'
import type { Claims } from './identity.ts'
import { newId } from './new-id.ts'

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
  return store.createAthlete({
    athleteId: link.athleteId,
    name: claims.name?.trim().slice(0, NAME_LENGTH).toWellFormed() || 'New athlete',
    isDemo,
    timeZone: claims.timeZone && isTimeZone(claims.timeZone) ? claims.timeZone : 'UTC',
    createdAt,
  })
}
