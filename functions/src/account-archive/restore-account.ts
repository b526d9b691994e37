import type { Store } from '@backstride/store'
import { MAX_ZONES } from '../limits.ts'
import { isTimeZone } from '../local-date.ts'
import { workoutIdOf } from '../workout-id.ts'
import type { AccountArchive } from './open-archive.ts'

/**
 * What an archive says of the athlete is said here too, as far as nothing else is: what was told here stays. Safe to
 * repeat. An account without a workout also counts its days in the archive's time zone from now on.
 */
export async function restoreAccount(
  store: Store,
  athleteId: string,
  archive: AccountArchive,
): Promise<void> {
  const { profiles, zones, devices, goals } = archive.account
  await restoreAthlete(store, athleteId, archive.manifest.athlete.timeZone, goals)
  const told = new Set((await store.listProfiles(athleteId)).map(({ effectiveFrom }) => effectiveFrom))
  for (const { effectiveFrom, profile } of profiles) {
    if (!told.has(effectiveFrom)) await store.changeProfile(athleteId, effectiveFrom, profile)
  }
  await restoreZones(store, athleteId, zones)
  for (const { confirmed, ...device } of devices) {
    const sessions = confirmed.map(({ recording, ...session }) => {
      return { ...session, workoutId: workoutIdOf({ athleteId, sha256: recording }) }
    })
    await store.addDevice({ athleteId, ...device, confirmed: sessions })
  }
}

async function restoreAthlete(
  store: Store,
  athleteId: string,
  timeZone: string,
  goals: AccountArchive['account']['goals'],
): Promise<void> {
  const [athlete, { items }] = await Promise.all([
    store.getAthlete(athleteId),
    store.listWorkouts(athleteId, { limit: 1 }),
  ])
  await store.updateAthlete(athleteId, {
    timeZone: items.length === 0 && isTimeZone(timeZone) ? timeZone : undefined,
    goals: athlete?.goals ? undefined : (goals ?? undefined),
  })
}

/** A zone that is here, or as many as an athlete may have, keep the archive's out. */
async function restoreZones(
  store: Store,
  athleteId: string,
  zones: AccountArchive['account']['zones'],
): Promise<void> {
  const there = await store.listZones(athleteId)
  const isNew = ({ zoneId }: { zoneId: string }) => there.every((zone) => zone.zoneId !== zoneId)
  const room = Math.max(0, MAX_ZONES - there.length)
  for (const zone of zones.filter(isNew).slice(0, room)) await store.putZone({ athleteId, ...zone })
}
