import type { RemovalRecord, RemovedCounts, WorkoutRecord } from '@backstride/store'
import { removalKey } from '../object-keys.ts'
import { analysesPrefix, objectsOfAccount, type RemovalDeps, removeNow } from './remove-now.ts'

type Found = Awaited<ReturnType<RemovalDeps['store']['itemsOfWorkout']>>

/** Removes a workout with everything under it, and answers the receipt. */
export async function removeWorkout(deps: RemovalDeps, workout: WorkoutRecord): Promise<RemovalRecord> {
  const { athleteId, workoutId } = workout
  const items = await deps.store.itemsOfWorkout(athleteId, workoutId)
  const uploads = items.filter(({ sk }) => sk.startsWith('UPLOAD#')).map(({ data }) => data as UploadNames)
  const uploadIds = [...new Set([workout.uploadId, ...uploads.map(({ uploadId }) => uploadId)])]
  const archiveIds = new Set(uploads.map(({ archiveId }) => archiveId).filter((id) => id !== null))
  const analyses = await deps.objects.list(analysesPrefix(athleteId, workoutId))
  return carryOut(deps, {
    athleteId,
    workoutId,
    uploadIds,
    archiveIds: [...archiveIds],
    counts: countsOf(items, uploadIds.length + archiveIds.size + analyses.length),
  })
}

/** Removes an account with everything of it, and answers the receipt. */
export async function removeAccount(
  deps: Omit<RemovalDeps, 'webhooks'>,
  athleteId: string,
): Promise<RemovalRecord> {
  const items = await deps.store.itemsOfAccount(athleteId, [])
  const keys = await objectsOfAccount(deps.objects, athleteId)
  return carryOut(
    { ...deps, webhooks: NOBODY },
    {
      athleteId,
      workoutId: null,
      uploadIds: [],
      archiveIds: [],
      // And the athlete's own item.
      counts: countsOf(items, keys.length, 1),
    },
  )
}

/** The webhooks go with the account. */
const NOBODY = { send: async () => undefined }

interface UploadNames {
  readonly uploadId: string
  readonly archiveId: string | null
}

/** The wish is written first, then ordered from the queue, which goes on where this is broken off. */
async function carryOut(
  deps: RemovalDeps,
  wish: Omit<RemovalRecord, 'requestedAt' | 'finishedAt'>,
): Promise<RemovalRecord> {
  const requestedAt = deps.now().toISOString()
  const removal = await deps.store.openRemoval({ ...wish, requestedAt, finishedAt: null })
  await deps.objects.put(removalKey(removal), new TextEncoder().encode(requestedAt), 'text/plain')
  return removeNow(deps, removal)
}

function countsOf(items: Found, objects: number, more = 0): RemovedCounts {
  const count = (kind: string) => items.filter(({ sk }) => sk.startsWith(kind)).length
  return {
    workouts: count('WORKOUT#'),
    uploads: count('UPLOAD#'),
    analyses: count('ANALYSIS#'),
    comments: count('COMMENT#'),
    items: items.length + more,
    objects,
  }
}
