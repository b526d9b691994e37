import type { Objects, RemovalRecord, Store } from '@backstride/store'
import { LIMITS } from '../limits.ts'
import { againKey, exportsPrefix, originalKey, removalKey, retryKey } from '../object-keys.ts'
import { announceDeletion } from '../webhooks/announce.ts'
import type { WebhookQueue } from '../webhooks/webhook-queue.ts'

export interface RemovalDeps {
  readonly store: Store
  readonly objects: Objects
  readonly webhooks: WebhookQueue
  readonly now: () => Date
}

/** How many deletions are under way at a time: enough to hide the answers of table and bucket. */
const AT_A_TIME = 16

/** An index may lag by moments, so it is looked again until nothing is left; more often than this is a defect. */
const PASSES = 20

/**
 * Takes away what a removal names, and answers the receipt. Broken off anywhere and done again, it ends the same: what
 * leads to the rest goes last, and the end is written when nothing is left.
 */
export async function removeNow(deps: RemovalDeps, removal: RemovalRecord): Promise<RemovalRecord> {
  if (removal.workoutId === null) await removeAccount(deps, removal.athleteId)
  else await removeWorkout(deps, removal, removal.workoutId)
  return deps.store.finishRemoval(removal, deps.now().toISOString())
}

/** The keys of a workout's own objects begin so; and those of the athlete's, with nothing after it. */
export function analysesPrefix(athleteId: string, workoutId = ''): string {
  return workoutId === '' ? `analyses/${athleteId}/` : `analyses/${athleteId}/${workoutId}/`
}

async function removeWorkout(deps: RemovalDeps, removal: RemovalRecord, workoutId: string): Promise<void> {
  const { store, objects } = deps
  const { athleteId, uploadIds, archiveIds, startedAt, requestedAt } = removal
  const there = await store.getWorkout(athleteId, workoutId)
  // The same bytes have been uploaded since: that is another wish, and newer.
  if (there && !uploadIds.includes(there.uploadId)) return
  if (startedAt !== null) await store.forgetWorkout({ athleteId, workoutId, startedAt })
  for (const item of await store.itemsOfWorkout(athleteId, workoutId)) await store.removeItem(item)
  const files = [...uploadIds, ...archiveIds].map((uploadId) => ({ athleteId, uploadId }))
  await each(
    [
      ...files.flatMap((file) => [originalKey(file), retryKey(file)]),
      ...(await objects.list(analysesPrefix(athleteId, workoutId))),
      againKey({ athleteId, workoutId }),
      removalKey(removal),
    ],
    (key) => objects.delete(key),
  )
  await announceDeletion(deps, { athleteId, workoutId, requestedAt })
}

async function removeAccount({ store, objects }: RemovalDeps, athleteId: string): Promise<void> {
  // First, so that nobody can act as the athlete any more.
  await store.updateAthlete(athleteId, { isLeaving: true })
  for (let pass = 0; pass < PASSES; pass++) {
    const items = await store.itemsOfAccount(athleteId, Object.keys(LIMITS))
    const keys = await objectsOfAccount(objects, athleteId)
    if (items.length + keys.length === 0) return store.removeAthlete(athleteId)
    await each(keys, (key) => objects.delete(key))
    await each(items, (item) => store.removeItem(item))
    await store.removeAthlete(athleteId)
  }
  throw new Error(`something of ${athleteId} comes again and again`)
}

/** Every object of an athlete, those too that no item names. */
export async function objectsOfAccount(objects: Objects, athleteId: string): Promise<string[]> {
  const prefixes = [`uploads/${athleteId}/`, analysesPrefix(athleteId), exportsPrefix(athleteId)]
  return (await Promise.all(prefixes.map((prefix) => objects.list(prefix)))).flat()
}

/** Handles in order, some at a time. */
async function each<T>(values: readonly T[], handle: (value: T) => Promise<void>): Promise<void> {
  for (let k = 0; k < values.length; k += AT_A_TIME) {
    await Promise.all(values.slice(k, k + AT_A_TIME).map(handle))
  }
}
