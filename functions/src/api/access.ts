import { type GrantField, grantField } from '@backstride/contract'
import { type AthleteRecord, isActive, type WorkoutRecord, type ZoneRecord } from '@backstride/store'
import { ApiError } from './api-error.ts'
import type { ApiDeps } from './deps.ts'
import type { Permission } from './permissions.ts'

/** What a caller may see of one athlete. */
export interface Access {
  readonly athleteId: string
  readonly fields: ReadonlySet<GrantField>
  readonly isOwner: boolean
  /** Private zones of the athlete, as far as they keep something from the caller. */
  readonly zones: readonly ZoneRecord[]
}

const EVERYTHING: ReadonlySet<GrantField> = new Set(grantField.options)

/** Refuses a caller whom the permission does not name. Throws ApiError `SIGNED_OUT` or `FORBIDDEN`. */
export function checkCaller({ who }: Permission, caller: AthleteRecord | undefined): void {
  if (who === 'public') return
  if (!caller) throw new ApiError('SIGNED_OUT', 'Sign in first.')
  if (caller.isDemo && /ToChange\b/.test(who)) {
    throw new ApiError(
      'FORBIDDEN',
      'This is an account of the demonstration. Sign in as yourself to do that.',
    )
  }
}

/** Those of an athlete's workouts that the caller may see: the athlete all, others none that is kept from coaches. */
export function shownTo<T extends Pick<WorkoutRecord, 'isKeptFromCoaches'>>(
  { isOwner }: Pick<Access, 'isOwner'>,
  workouts: readonly T[],
): T[] {
  return workouts.filter(({ isKeptFromCoaches }) => isOwner || !isKeptFromCoaches)
}

/** What a path names: an athlete, and perhaps one workout. */
export interface Named {
  readonly athleteId: string
  readonly workoutId: string | undefined
}

/**
 * What the caller may see of the athlete in the path. Throws ApiError `NOT_FOUND` without a grant, as if there were no
 * such athlete, or where the workout in the path is kept from coaches, as if there were no such workout; `FORBIDDEN` where
 * the grant leaves out the field that the permission names.
 */
export async function accessTo(
  { store, now }: Pick<ApiDeps, 'store' | 'now'>,
  { athleteId, workoutId }: Named,
  caller: AthleteRecord,
  { who }: Permission,
): Promise<Access> {
  if (athleteId === caller.athleteId) return { athleteId, fields: EVERYTHING, isOwner: true, zones: [] }
  const grant = await store.getGrant(athleteId, caller.athleteId)
  if (!grant || !isActive(grant, now())) throw new ApiError('NOT_FOUND', 'There is no such athlete.')
  if (who.startsWith('owner')) throw new ApiError('FORBIDDEN', 'Only the athlete may do that.')
  const fields: ReadonlySet<GrantField> = new Set(grant.fields)
  const needed = grantField.options.find((field) => who.endsWith(`:${field}`))
  if (needed && !fields.has(needed)) {
    throw new ApiError('FORBIDDEN', `The athlete does not share this with you: ${needed}.`)
  }
  if (workoutId !== undefined) {
    const workout = await store.getWorkout(athleteId, workoutId)
    if (!workout || workout.isKeptFromCoaches) throw new ApiError('NOT_FOUND', 'There is no such workout.')
  }
  // Without the route there is nothing that a zone could keep back.
  const zones = fields.has('route') ? await store.listZones(athleteId) : []
  return { athleteId, fields, isOwner: false, zones }
}
