import type { RosterEntry } from '@backstride/contract'
import { type GrantRecord, isActive } from '@backstride/store'
import type { Handlers } from './call.ts'
import type { ApiDeps } from './deps.ts'
import type { NoteLook } from './grants/note-look.ts'
import { totalsOf } from './totals.ts'

/** Days that "recent" means on the roster: four weeks, the usual span of a training block. */
const RECENT_DAYS = 28

export function coachHandlers(deps: ApiDeps, noteLook: NoteLook): Handlers<'getRoster'> {
  const { store, now } = deps
  return {
    getRoster: async ({ caller }) => {
      const grants = await store.listGrantsTo(caller.athleteId)
      // Without the summary there is no figure to show, not even that there was a workout.
      const shown = grants.filter((grant) => isActive(grant, now()) && grant.fields.includes('summary'))
      const entries = await Promise.all(shown.map((grant) => entryOf(deps, grant)))
      const items = entries.filter((entry) => entry !== undefined)
      const viewerId = caller.athleteId
      await Promise.all(
        items.map(({ athleteId }) => noteLook({ athleteId, viewerId, what: 'getRoster', workoutId: null })),
      )
      return { items }
    },
  }
}

async function entryOf({ store, now }: ApiDeps, grant: GrantRecord): Promise<RosterEntry | undefined> {
  const { athleteId, fields, until } = grant
  const to = now()
  const from = new Date(to.getTime() - RECENT_DAYS * 86_400_000)
  const [athlete, recent] = await Promise.all([
    store.getAthlete(athleteId),
    store.listWorkoutsBetween(athleteId, from.toISOString(), to.toISOString()),
  ])
  if (!athlete) return undefined
  const last = recent.at(-1) ?? (await store.listWorkouts(athleteId, { limit: 1 })).items.at(0)
  const { sessions, undecidedSessions, backwardS, addedKcal } = totalsOf(recent)
  return {
    athleteId,
    name: athlete.name,
    fields: [...fields],
    until,
    lastWorkoutAt: last?.startedAt ?? null,
    recent: { sessions, undecidedSessions, backwardS, addedKcal },
  }
}
