import type { ProfileVersionBody } from '@backstride/contract'
import type { ProfileVersion } from '@backstride/store'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'

type ProfileRoute = 'listProfiles' | 'putProfile' | 'deleteProfile'

export function profileHandlers({ store }: ApiDeps): Handlers<ProfileRoute> {
  return {
    listProfiles: async ({ caller }) => {
      const versions = await store.listProfiles(caller.athleteId)
      return { items: versions.map(versionBody) }
    },

    putProfile: async ({ caller, params: { effectiveFrom }, body }) =>
      versionBody(await store.changeProfile(caller.athleteId, effectiveFrom, body)),

    deleteProfile: async ({ caller, params: { effectiveFrom } }) => {
      await store.deleteProfile(caller.athleteId, effectiveFrom)
      return undefined
    },
  }
}

function versionBody({ effectiveFrom, profile }: ProfileVersion): ProfileVersionBody {
  return { effectiveFrom, profile }
}
