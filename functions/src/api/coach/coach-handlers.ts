import { setTimeout as delay } from 'node:timers/promises'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'
import type { NoteLook } from '../grants/note-look.ts'
import { athletesOf, type CoachedAthlete } from './athletes-of.ts'
import { joined } from './joined.ts'

/**
 * A reading for a hundred athletes takes 20 to 25 ms of the processor on the local system, where the table runs in the
 * same process. So it gets a quarter of it at most, and nobody waits longer than the rest and two readings.
 */
const REST_MS = 60

type CoachRoute = 'getRoster' | 'listAlerts' | 'snoozeAlert' | 'unsnoozeAlert'

export function coachHandlers(deps: ApiDeps, noteLook: NoteLook): Handlers<CoachRoute> {
  const { store, now } = deps
  const athletesFor = joined(
    (coachId) => athletesOf(deps, coachId),
    () => delay(REST_MS),
  )

  const seen = async (viewerId: string, what: 'getRoster' | 'listAlerts', athletes: CoachedAthlete[]) => {
    const looks = athletes.map(({ entry: { athleteId } }) => ({ athleteId, viewerId, what, workoutId: null }))
    await Promise.all(looks.map(noteLook))
  }

  return {
    getRoster: async ({ caller }) => {
      const athletes = await athletesFor(caller.athleteId)
      await seen(caller.athleteId, 'getRoster', athletes)
      return { items: athletes.map(({ entry }) => entry) }
    },

    listAlerts: async ({ caller }) => {
      const athletes = await athletesFor(caller.athleteId)
      await seen(caller.athleteId, 'listAlerts', athletes)
      return { items: athletes.flatMap(({ alerts }) => alerts) }
    },

    snoozeAlert: async ({ caller, params: { athleteId, rule }, body: { days } }) => {
      const until = new Date(now().getTime() + days * 86_400_000).toISOString()
      await store.putSnooze({ coachId: caller.athleteId, athleteId, rule, until })
      return undefined
    },

    unsnoozeAlert: async ({ caller, params: { athleteId, rule } }) => {
      await store.deleteSnooze({ coachId: caller.athleteId, athleteId, rule })
      return undefined
    },
  }
}
