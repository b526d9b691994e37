import { CONNECTORS, isServiceName } from '@backstride/connect'
import type { RemovalReceipt } from '@backstride/contract'
import type { RemovalRecord } from '@backstride/store'
import { removeNow } from '../../removal/remove-now.ts'
import { removeAccount, removeWorkout } from '../../removal/request-removal.ts'
import { ApiError } from '../api-error.ts'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'

export function leavingHandlers(deps: ApiDeps): Handlers<'deleteWorkout' | 'deleteMe'> {
  const { store } = deps
  return {
    deleteWorkout: async ({ params: { athleteId, workoutId } }) => {
      const removals = await store.listRemovals(athleteId)
      const open = removals.find((each) => each.workoutId === workoutId && each.finishedAt === null)
      if (open) return receiptOf(await removeNow(deps, open))
      const workout = await store.getWorkout(athleteId, workoutId)
      if (!workout) throw new ApiError('NOT_FOUND', 'There is no such workout.')
      return receiptOf(await removeWorkout(deps, workout))
    },

    deleteMe: async ({ caller, body }) => {
      if (body.name !== caller.name) {
        throw new ApiError('INVALID_REQUEST', 'Type the name of the account to delete it.', [
          { path: 'body.name', message: 'not the name of the account' },
        ])
      }
      return receiptOf(await removeAccount(deps, caller.athleteId))
    },
  }
}

function receiptOf({ workoutId, requestedAt, finishedAt, counts, unreached }: RemovalRecord): RemovalReceipt {
  const what = workoutId === null ? 'account' : 'workout'
  const unreachedServices = (unreached ?? []).map((name) =>
    isServiceName(name) ? CONNECTORS[name].displayName : name,
  )
  return { what, workoutId, requestedAt, finishedAt, deleted: counts, unreachedServices }
}
