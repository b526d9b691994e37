import type { Decoded } from '@backstride/analyse'
import type { WorkoutRecord } from '@backstride/store'
import type { IngestDeps } from './create-ingest.ts'
import { decodedAs } from './decoded-as.ts'
import type { WorkoutSource } from './keep-workout.ts'

/** What a workout is made from, and its kept original as the decoder reads it now. Throws when that is gone. */
export async function readAgain(
  { objects }: Pick<IngestDeps, 'objects'>,
  { athleteId, workoutId, uploadId, sha256, fileName, originalKey, listed, origin }: WorkoutRecord,
): Promise<{ source: WorkoutSource; decoded: Decoded }> {
  const named = { athleteId, workoutId, uploadId, sha256, fileName, originalKey }
  const source: WorkoutSource = { ...named, ...(listed && { listed }), ...(origin && { origin }) }
  const bytes = await objects.get(originalKey)
  if (!bytes) throw new Error(`there is no object ${originalKey}`)
  return { source, decoded: decodedAs(bytes, source) }
}
