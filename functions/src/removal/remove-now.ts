import { isFinished, type Objects, type RemovalRecord, type Store } from '@backstride/store'
import { LIMITS } from '../limits.ts'
import {
  againKey,
  batchesPrefix,
  exportsPrefix,
  originalKey,
  removalKey,
  retryKey,
  streamKey,
} from '../object-keys.ts'
import type { Services } from '../services/services.ts'
import { takeBack } from '../services/take-back.ts'
import { someAtATime } from '../some-at-a-time.ts'
import { announceDeletion } from '../webhooks/announce.ts'
import type { WebhookQueue } from '../webhooks/webhook-queue.ts'

export interface RemovalDeps {
  readonly store: Store
  readonly objects: Objects
  readonly webhooks: WebhookQueue
  /** Absent where nobody can be connected to anything. */
  readonly services?: Services
  readonly now: () => Date
}

/** An index may lag by moments, so it is looked again until nothing is left; more often than this is a defect. */
const PASSES = 20

/**
 * Takes away what a removal names, and answers how it stands. Broken off anywhere and done again, it ends the same: what
 * leads to the rest goes last, and the end is written when nothing is left.
 */
export async function removeNow(deps: RemovalDeps, removal: RemovalRecord): Promise<RemovalRecord> {
  const isAll = await (removal.workoutId === null
    ? removeAccount(deps, removal)
    : removeWorkout(deps, removal, removal.workoutId))
  return isAll ? deps.store.finishRemoval(removal, deps.now().toISOString()) : removal
}

/** The keys of a workout's own objects begin so; and those of the athlete's, with nothing after it. */
export function analysesPrefix(athleteId: string, workoutId = ''): string {
  return workoutId === '' ? `analyses/${athleteId}/` : `analyses/${athleteId}/${workoutId}/`
}

/** Answers whether nothing is left: an archive that is still being unpacked stays until the rest of it has been. */
async function removeWorkout(deps: RemovalDeps, removal: RemovalRecord, workoutId: string): Promise<boolean> {
  const { store, objects } = deps
  const { athleteId, archiveIds, requestedAt } = removal
  if (await isWishedAgain(deps, removal, workoutId)) return true
  await store.forgetWorkout(athleteId, workoutId)
  const items = await store.itemsOfWorkout(athleteId, workoutId)
  const archives = await Promise.all(archiveIds.map((archiveId) => store.getUpload(athleteId, archiveId)))
  const open = archives.filter((archive) => archive !== undefined && !isFinished(archive))
  const openIds = new Set(open.map((archive) => archive?.uploadId))
  const uploadIds = new Set([...removal.uploadIds, ...uploadIdsIn(items), ...archiveIds])
  const gone = [...uploadIds].filter((uploadId) => !openIds.has(uploadId))
  await removeStreams(deps, athleteId, uploadIds)
  for (const item of items) await store.removeItem(item)
  // An archive that is unpacked again makes them again, as yet without a workout.
  for (const uploadId of removal.uploadIds) await store.removeUpload(athleteId, uploadId)
  await someAtATime(
    [
      ...gone.flatMap((uploadId) => [
        originalKey({ athleteId, uploadId }),
        retryKey({ athleteId, uploadId }),
      ]),
      ...(await objects.list(analysesPrefix(athleteId, workoutId))),
      againKey({ athleteId, workoutId }),
      removalKey(removal),
    ],
    (key) => objects.delete(key),
  )
  await announceDeletion(deps, { athleteId, workoutId, requestedAt })
  return open.length === 0
}

/** The batches that those uploads were joined from; what leads to them goes after them. */
async function removeStreams(
  { store, objects }: RemovalDeps,
  athleteId: string,
  uploadIds: ReadonlySet<string>,
): Promise<void> {
  const streams = (await store.listStreams(athleteId)).filter(({ uploadId }) => uploadIds.has(uploadId))
  for (const stream of streams) {
    await someAtATime(await objects.list(batchesPrefix(stream)), (key) => objects.delete(key))
    await objects.delete(streamKey(stream))
    await store.removeStream(stream)
  }
}

/** Whether the same bytes have been uploaded since it was asked for: that is another wish, and newer. */
async function isWishedAgain(
  { store }: RemovalDeps,
  { athleteId, uploadIds, requestedAt }: RemovalRecord,
  workoutId: string,
): Promise<boolean> {
  const there = await store.getWorkout(athleteId, workoutId)
  if (!there || uploadIds.includes(there.uploadId)) return false
  const upload = await store.getUpload(athleteId, there.uploadId)
  return upload === undefined || upload.createdAt >= requestedAt
}

function uploadIdsIn(items: readonly { readonly sk: string }[]): string[] {
  return items.filter(({ sk }) => sk.startsWith('UPLOAD#')).map(({ sk }) => sk.slice('UPLOAD#'.length))
}

/** Answers true: nothing of an account waits for anything. */
async function removeAccount(deps: RemovalDeps, removal: RemovalRecord): Promise<true> {
  const { store, objects } = deps
  const { athleteId } = removal
  // First, so that nobody can act as the athlete any more.
  await store.updateAthlete(athleteId, { isLeaving: true })
  await leaveServices(deps, removal)
  for (let pass = 0; pass < PASSES; pass++) {
    const items = await store.itemsOfAccount(athleteId, Object.keys(LIMITS))
    const keys = await objectsOfAccount(objects, athleteId)
    if (items.length + keys.length === 0) {
      await store.removeAthlete(athleteId)
      return true
    }
    await someAtATime(keys, (key) => objects.delete(key))
    await someAtATime(items, (item) => store.removeItem(item))
    await store.removeAthlete(athleteId)
  }
  throw new Error(`something of ${athleteId} comes again and again`)
}

/** What gives access to an account elsewhere goes in any case; where it could not be taken back there, the receipt says so. */
async function leaveServices(deps: RemovalDeps, removal: RemovalRecord): Promise<void> {
  const { store } = deps
  const connections = await store.listConnections(removal.athleteId)
  await someAtATime(connections, async (connection) => {
    if (!(await takeBack(deps, connection))) await store.noteUnreached(removal, connection.service)
    await store.removeConnection(connection)
  })
}

/** Every object of an athlete, those too that no item names. */
export async function objectsOfAccount(objects: Objects, athleteId: string): Promise<string[]> {
  const prefixes = [`uploads/${athleteId}/`, analysesPrefix(athleteId), exportsPrefix(athleteId)]
  return (await Promise.all(prefixes.map((prefix) => objects.list(prefix)))).flat()
}
