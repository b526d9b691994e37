import { type GrantField, grantField } from '@backstride/contract'
import { type AthleteRecord, isActive } from '@backstride/store'
import { ApiError } from './api-error.ts'
import type { ApiDeps } from './deps.ts'
import type { Permission } from './permissions.ts'

/** What a caller may see of one athlete. */
export interface Access {
  readonly athleteId: string
  readonly fields: ReadonlySet<GrantField>
}

const EVERYTHING: ReadonlySet<GrantField> = new Set(grantField.options)

/** Refuses a caller whom the permission does not name. Throws ApiError `SIGNED_OUT` or `FORBIDDEN`. */
export function checkCaller(permission: Permission, caller: AthleteRecord | undefined): void {
  if (permission === 'public') return
  if (!caller) throw new ApiError('SIGNED_OUT', 'Sign in first.')
  if (permission === 'signedInToChange' && caller.isDemo) {
    throw new ApiError(
      'FORBIDDEN',
      'This is an account of the demonstration. Sign in as yourself to do that.',
    )
  }
}

/**
 * What the caller may see of the athlete in the path. Throws ApiError `NOT_FOUND` without a grant, as if there were no
 * such athlete, and `FORBIDDEN` where the grant leaves out the field that the permission names.
 */
export async function accessTo(
  { store, now }: Pick<ApiDeps, 'store' | 'now'>,
  athleteId: string,
  caller: AthleteRecord,
  permission: Permission,
): Promise<Access> {
  if (athleteId === caller.athleteId) return { athleteId, fields: EVERYTHING }
  const grant = await store.getGrant(athleteId, caller.athleteId)
  if (!grant || !isActive(grant, now())) throw new ApiError('NOT_FOUND', 'There is no such athlete.')
  const fields: ReadonlySet<GrantField> = new Set(grant.fields)
  const needed = grantField.options.find((field) => permission === `granted:${field}`)
  if (needed && !fields.has(needed)) {
    throw new ApiError('FORBIDDEN', `The athlete does not share this with you: ${needed}.`)
  }
  return { athleteId, fields }
}
