import type { StoppedSystem } from './stopped-system.ts'

/** A line for each upload, each removal, each export and each preview that has not ended. */
export async function unfinishedLines({ store }: StoppedSystem): Promise<string[]> {
  const uploads = (await store.listUnfinishedUploads()).map(
    ({ fileName, state, createdAt, athleteId }) => `${createdAt} ${state} ${fileName} of ${athleteId}`,
  )
  const removals = (await store.listOpenRemovals()).map(
    ({ requestedAt, athleteId, workoutId }) =>
      `${requestedAt} removal of ${workoutId ?? 'the account'} of ${athleteId}`,
  )
  const exports = (await store.listOpenExports()).map(
    ({ requestedAt, athleteId, done, total }) =>
      `${requestedAt} export of ${athleteId}, ${done} of ${total ?? 'not counted yet'}`,
  )
  const previews = (await store.listOpenReanalyses()).map(
    ({ requestedAt, athleteId, apply }) =>
      `${requestedAt} preview of ${athleteId}, ${apply ? 'being applied' : 'being made'}`,
  )
  const lines = [...uploads, ...removals, ...exports, ...previews]
  return lines.length > 0 ? lines : ['Everything has ended.']
}
