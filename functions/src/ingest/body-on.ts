import type { Athlete } from '@backstride/recording'
import type { BodyProfile, ProfileVersion, Store } from '@backstride/store'
import { localDates } from '../local-date.ts'

/** The athlete's body as it was told to be on the day, in the athlete's zone, that this instant falls on. */
export async function bodyOn(store: Store, athleteId: string, instantMs: number): Promise<Athlete> {
  const versions = await store.listProfiles(athleteId)
  // A body that was told once is the same on every day, and most were: then the zone need not be asked for.
  if (versions.length < 2) return bodyAt(versions, '')
  const athlete = await store.getAthlete(athleteId)
  return bodyAt(versions, localDates(athlete?.timeZone ?? 'UTC')(new Date(instantMs)))
}

/** The body as it was told to be on a day, `YYYY-MM-DD`; what was not told is left out. */
export function bodyAt(versions: readonly ProfileVersion[], day: string): Athlete {
  const told = Object.entries(versionAt(versions, day)?.profile ?? ({} as Partial<BodyProfile>))
  return Object.fromEntries(told.filter(([, value]) => value !== null))
}

/** The version of a day; before the first one, that first one, as a body is likelier that than average. */
function versionAt(versions: readonly ProfileVersion[], day: string): ProfileVersion | undefined {
  return versions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? versions.at(0)
}
