import * as z from 'zod'
import { profile } from '../me.ts'
import { profileVersion, profileVersionList } from '../profiles.ts'
import type { Route } from './route.ts'

const params = z.object({ effectiveFrom: z.iso.date() })

/** The caller's body over time: a recording is analysed with what held on its day. */
export const profilesRoutes = {
  listProfiles: {
    method: 'GET',
    path: '/api/me/profiles',
    summary: 'Every version of the profile, earliest first',
    status: 200,
    answer: profileVersionList,
  },
  putProfile: {
    method: 'PUT',
    path: '/api/me/profiles/{effectiveFrom}',
    summary: 'State the body from a day on; what is left out is as in the version before',
    params,
    body: profile.partial(),
    status: 200,
    answer: profileVersion,
  },
  deleteProfile: {
    method: 'DELETE',
    path: '/api/me/profiles/{effectiveFrom}',
    summary: 'Take a version back; the one before it then holds on',
    params,
    status: 204,
  },
} as const satisfies Record<string, Route>
