import type { RemovalRecord } from '@backstride/store'
import { athleteOfKey, previewOfKey, streamOfKey, uploadOfKey, workoutOfKey } from '../object-keys.ts'
import { type RemovalDeps, removeNow } from './remove-now.ts'

/**
 * Does the work that an object of an athlete asks for so that nothing it writes outlives a removal. It is told which
 * removals there were. Removals that were broken off come to their end first. So do, once more, those that took away what the object is about, as an earlier
 * try at the same work may have been killed after it wrote; and after the work, those that were asked for meanwhile or
 * waited for it.
 * For an account that is gone only the removal is done, which takes away what came late.
 */
export async function aroundRemovals(
  deps: RemovalDeps,
  key: string,
  work: (removals: readonly RemovalRecord[]) => Promise<void>,
): Promise<void> {
  const athleteId = athleteOfKey(key)
  if (athleteId === undefined) return work([])
  const before = await deps.store.listRemovals(athleteId)
  for (const removal of before.filter((each) => isWanting(each, key))) await removeNow(deps, removal)
  if (before.some(isOfAccount)) return
  await work(before)
  const known = new Set(before.map(nameOf))
  const now = await deps.store.listRemovals(athleteId)
  const isNew = (each: RemovalRecord) => !known.has(nameOf(each))
  const isDue = (each: RemovalRecord) => isNew(each) || isWaitingFor(each, key)
  for (const removal of now.filter(isDue)) await removeNow(deps, removal)
}

function isWanting(removal: RemovalRecord, key: string): boolean {
  const { finishedAt, workoutId, uploadIds, archiveIds } = removal
  const upload = uploadOfKey(key)
  // While one waits for its archive, the other files of that, which may be thousands, need not look after it.
  const isOfArchive = archiveIds.some((archiveId) => upload?.uploadId.startsWith(`${archiveId}-`))
  if ((finishedAt === null && !isOfArchive) || workoutId === null) return true
  // A preview is about any workout, and a stream does not name its own.
  if (previewOfKey(key) || streamOfKey(key)) return true
  return upload ? uploadIds.includes(upload.uploadId) : workoutOfKey(key)?.workoutId === workoutId
}

/** Whether it has not come to its end because the archive of this object was still being unpacked. */
function isWaitingFor({ finishedAt, archiveIds }: RemovalRecord, key: string): boolean {
  return finishedAt === null && archiveIds.includes(uploadOfKey(key)?.uploadId ?? '')
}

function isOfAccount({ workoutId }: RemovalRecord): boolean {
  return workoutId === null
}

function nameOf({ workoutId, requestedAt }: RemovalRecord): string {
  return `${workoutId} ${requestedAt}`
}
