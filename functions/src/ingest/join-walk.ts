import { analyseAgain } from './analyse-again.ts'
import type { IngestDeps } from './create-ingest.ts'
import type { WorkoutSource } from './keep-workout.ts'

/**
 * Adds a recording to the workout that another one of the same walk became, and analyses that anew with the best streams
 * of all. Where that workout is only in the making, whoever makes it finds the recording in its setup.
 */
export async function joinWalk(
  deps: IngestDeps,
  source: WorkoutSource,
  workoutId: string,
  isCompanion = false,
): Promise<void> {
  const { athleteId, sha256, uploadId, fileName, originalKey, origin } = source
  const named = { uploadId, sha256, fileName, originalKey }
  const other = { ...named, ...(origin && { origin }), ...(isCompanion && { isCompanion }) }
  await deps.store.changeSetup(athleteId, workoutId, ({ others }) =>
    others.some((each) => each.sha256 === sha256)
      ? {}
      : { others: [...others.filter((each) => each.uploadId !== uploadId), other] },
  )
  if (await deps.store.getWorkout(athleteId, workoutId)) await analyseAgain(deps, { athleteId, workoutId })
  await deps.store.putContent({ athleteId, sha256, workoutId })
}
