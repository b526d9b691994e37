import type { Me, Profile } from '@backstride/contract'
import type { AthleteRecord } from '@backstride/store'
import { isTimeZone, localDates } from '../local-date.ts'
import { ApiError } from './api-error.ts'
import type { Handlers } from './call.ts'
import type { ApiDeps } from './deps.ts'

export function meHandlers(deps: ApiDeps): Handlers<'getMe' | 'updateMe'> {
  const { store, now } = deps
  return {
    getMe: ({ caller }) => meOf(deps, caller),

    updateMe: async ({ caller, body: { profile, ...changes } }) => {
      if (changes.timeZone !== undefined && !isTimeZone(changes.timeZone)) {
        throw new ApiError('INVALID_REQUEST', 'There is no such time zone.', [
          { path: 'body.timeZone', message: 'not an IANA time zone' },
        ])
      }
      const athlete = (await store.updateAthlete(caller.athleteId, changes)) ?? caller
      if (profile) {
        await store.changeProfile(athlete.athleteId, localDates(athlete.timeZone)(now()), profile)
      }
      return meOf(deps, athlete)
    },
  }
}

async function meOf({ store, now }: ApiDeps, athlete: AthleteRecord): Promise<Me> {
  const { athleteId, name, isDemo, timeZone } = athlete
  const [versions, isCoach] = await Promise.all([
    store.listProfiles(athleteId),
    store.isCoach(athleteId, now()),
  ])
  return {
    athleteId,
    name,
    isDemo,
    isCoach,
    timeZone,
    profile: versions.at(-1)?.profile ?? NOTHING_TOLD,
  }
}

const NOTHING_TOLD: Profile = {
  massKg: null,
  heightM: null,
  birthYear: null,
  sex: null,
  restingBpm: null,
  maxBpm: null,
}
