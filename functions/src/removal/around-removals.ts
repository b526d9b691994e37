import type { RemovalRecord } from '@backstride/store'
import { athleteOfKey, previewOfKey, uploadOfKey, workoutOfKey } from '../object-keys.ts'
import { type RemovalDeps, removeNow } from './remove-now.ts'

/**
 * Does the work that an object of an athlete asks for so that nothing it writes outlives a removal. Removals that were
 * broken off come to their end first. So do, once more, those that took away what the object is about, as an earlier
 * try at the same work may have been killed after it wrote; and after the work, those that were asked for meanwhile.
 * For an account that is gone only the removal is done, which takes away what came late.
 */
export async function aroundRemovals(
  deps: RemovalDeps,
  key: string,
  work: () => Promise<void>,
): Promise<void> {
  const athleteId = athleteOfKey(key)
  if (athleteId === undefined) return work()
  const before = await deps.store.listRemovals(athleteId)
  for (const removal of before.filter((each) => isWanting(each, key))) await removeNow(deps, removal)
  if (before.some(isOfAccount)) return
  await work()
  const known = new Set(before.map(nameOf))
  const now = await deps.store.listRemovals(athleteId)
  for (const removal of now.filter((each) => !known.has(nameOf(each)))) await removeNow(deps, removal)
}

function isWanting(removal: RemovalRecord, key: string): boolean {
  const { finishedAt, workoutId, uploadIds } = removal
  if (finishedAt === null || workoutId === null) return true
  // A preview is about any workout.
  if (previewOfKey(key)) return true
  const upload = uploadOfKey(key)
  return upload ? uploadIds.includes(upload.uploadId) : workoutOfKey(key)?.workoutId === workoutId
}

function isOfAccount({ workoutId }: RemovalRecord): boolean {
  return workoutId === null
}

function nameOf({ workoutId, requestedAt }: RemovalRecord): string {
  return `${workoutId} ${requestedAt}`
}
