import type { SourceRecord, WorkoutRecord } from '@backstride/store'
import { retryKey } from '../../object-keys.ts'
import { orderAnalysis } from '../../order-analysis.ts'
import { workoutIdOf } from '../../workout-id.ts'
import { ApiError } from '../api-error.ts'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'

export function recordingHandlers(deps: ApiDeps): Handlers<'listRecordings' | 'separateRecording'> {
  const { store } = deps
  const workoutOf = async (athleteId: string, workoutId: string): Promise<WorkoutRecord> => {
    const workout = await store.getWorkout(athleteId, workoutId)
    if (!workout) throw new ApiError('NOT_FOUND', 'There is no such workout.')
    return workout
  }

  return {
    listRecordings: async ({ params: { athleteId, workoutId } }) => {
      const { uploadId, fileName } = await workoutOf(athleteId, workoutId)
      const { others } = await store.getSetup(athleteId, workoutId)
      const rest = others.map((other) => ({
        uploadId: other.uploadId,
        fileName: other.fileName,
        isFirst: false,
      }))
      return { items: [{ uploadId, fileName, isFirst: true }, ...rest] }
    },

    separateRecording: async ({ params: { athleteId, workoutId, uploadId } }) => {
      const workout = await workoutOf(athleteId, workoutId)
      const { others } = await store.getSetup(athleteId, workoutId)
      const source = others.find((other) => other.uploadId === uploadId)
      if (!source) throw new ApiError('NOT_FOUND', 'The workout has no such other recording.')
      await separate(deps, workout, source)
      return undefined
    },
  }
}

/** The setup comes last, so that a request that was broken off finds the recording again and does all of it. */
async function separate(deps: ApiDeps, workout: WorkoutRecord, source: SourceRecord): Promise<void> {
  const { store, objects, now } = deps
  const { athleteId, workoutId } = workout
  const { sha256, uploadId } = source
  const upload = await store.getUpload(athleteId, uploadId)
  const own = workoutIdOf(upload ?? { athleteId, sha256 })
  await store.separateWalk(athleteId, sha256, own)
  await store.moveContent({ athleteId, sha256, workoutId: own })
  await store.reopenUpload(athleteId, uploadId, now().toISOString())
  await objects.put(retryKey({ athleteId, uploadId }), new TextEncoder().encode(own), 'text/plain')
  const setup = await store.changeSetup(athleteId, workoutId, ({ others }) => ({
    others: others.filter((other) => other.sha256 !== sha256),
  }))
  await orderAnalysis(deps, setup)
}
