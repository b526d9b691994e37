/** Every route of the API: the one list that the server, the OpenAPI document and the client are made from. */

import { coachRoutes } from './routes/coach.ts'
import { commentsRoutes } from './routes/comments.ts'
import { connectionsRoutes } from './routes/connections.ts'
import { devicesRoutes } from './routes/devices.ts'
import { exportsRoutes } from './routes/exports.ts'
import { goalsRoutes } from './routes/goals.ts'
import { grantsRoutes } from './routes/grants.ts'
import { labelsRoutes } from './routes/labels.ts'
import { leavingRoutes } from './routes/leaving.ts'
import { meRoutes } from './routes/me.ts'
import { profilesRoutes } from './routes/profiles.ts'
import { pushRoutes } from './routes/push.ts'
import { reanalysisRoutes } from './routes/reanalysis.ts'
import { recordingsRoutes } from './routes/recordings.ts'
import { recordsRoutes } from './routes/records.ts'
import { serviceRoutes } from './routes/service.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { tokensRoutes } from './routes/tokens.ts'
import { trendsRoutes } from './routes/trends.ts'
import { uploadsRoutes } from './routes/uploads.ts'
import { webhooksRoutes } from './routes/webhooks.ts'
import { workoutsRoutes } from './routes/workouts.ts'
import { zonesRoutes } from './routes/zones.ts'

export const routes = {
  ...serviceRoutes,
  ...signInRoutes,
  ...meRoutes,
  ...goalsRoutes,
  ...uploadsRoutes,
  ...workoutsRoutes,
  ...labelsRoutes,
  ...reanalysisRoutes,
  ...profilesRoutes,
  ...devicesRoutes,
  ...connectionsRoutes,
  ...recordingsRoutes,
  ...trendsRoutes,
  ...coachRoutes,
  ...grantsRoutes,
  ...tokensRoutes,
  ...commentsRoutes,
  ...leavingRoutes,
  ...exportsRoutes,
  ...recordsRoutes,
  ...zonesRoutes,
  ...webhooksRoutes,
  ...pushRoutes,
} as const

export type Routes = typeof routes
export type RouteId = keyof Routes
