import type { Grant } from '@backstride/contract'
import { type GrantRecord, isActive } from '@backstride/store'
import { ApiError } from '../api-error.ts'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'
import { endsInThePast } from './invitation-handlers.ts'
import { namesOf } from './names.ts'

type GrantRoute = 'listGrants' | 'updateGrant' | 'revokeGrant' | 'listLooks'

export function grantHandlers(deps: ApiDeps): Handlers<GrantRoute> {
  const { store, now } = deps
  return {
    listGrants: async ({ caller }) => ({
      items: await bodiesOf(deps, await store.listGrantsOf(caller.athleteId)),
    }),

    updateGrant: async ({ caller, params: { coachId }, body }) => {
      const there = await store.getGrant(caller.athleteId, coachId)
      if (!there) throw noGrant()
      const { fields = there.fields, until = there.until } = body
      if (body.until && Date.parse(body.until) <= now().getTime()) throw endsInThePast()
      const changed = await store.updateGrant(caller.athleteId, coachId, { fields, until })
      if (!changed) throw noGrant()
      const [grant] = await bodiesOf(deps, [changed])
      return grant
    },

    revokeGrant: async ({ caller, params: { coachId } }) => {
      await store.deleteGrant(caller.athleteId, coachId)
      return undefined
    },

    listLooks: async ({ caller, query }) => {
      const { items, nextCursor } = await store.listLooks(caller.athleteId, query)
      const nameOf = await namesOf(
        deps,
        items.map(({ viewerId }) => viewerId),
      )
      return {
        items: items.map(({ athleteId, ...look }) => ({ ...look, viewerName: nameOf(look.viewerId) })),
        nextCursor,
      }
    },
  }
}

async function bodiesOf(deps: ApiDeps, grants: readonly GrantRecord[]): Promise<Grant[]> {
  const now = deps.now()
  const nameOf = await namesOf(
    deps,
    grants.map(({ coachId }) => coachId),
  )
  return grants.map((grant) => {
    const { coachId, fields, until, createdAt } = grant
    const coachName = nameOf(coachId)
    return { coachId, coachName, fields: [...fields], until, createdAt, isActive: isActive(grant, now) }
  })
}

function noGrant(): ApiError {
  return new ApiError('NOT_FOUND', 'You share nothing with this person.')
}
