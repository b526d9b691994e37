import type { Goals } from '@backstride/contract'
import type { AthleteRecord } from '@backstride/store'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'

export function goalsHandlers({ store }: ApiDeps): Handlers<'getGoals' | 'putGoals'> {
  return {
    getGoals: async ({ caller }) => goalsOf(caller),

    putGoals: async ({ caller, body: { backwardMin, sessions } }) =>
      goalsOf((await store.updateAthlete(caller.athleteId, { goals: { backwardMin, sessions } })) ?? caller),
  }
}

function goalsOf({ goals }: AthleteRecord): Goals {
  return { backwardMin: goals?.backwardMin ?? null, sessions: goals?.sessions ?? null }
}
