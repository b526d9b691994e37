import { durationOf, type Recording } from '@backstride/recording'
import type { FileFailure, WorkoutRecord } from '@backstride/store'
import type { IngestDeps } from './create-ingest.ts'
import { joinWalk } from './join-walk.ts'
import type { WorkoutSource } from './keep-workout.ts'

/**
 * Joins a file to the workout to which the athlete said it lends its compass, or answers why it cannot be. Noted on the
 * workout's day, so that it goes where the workout goes, and apart from other walks, so that none is held against it.
 */
export async function joinCompanion(
  deps: IngestDeps,
  source: WorkoutSource,
  recording: Recording,
  workoutId: string,
): Promise<FileFailure | undefined> {
  const { athleteId, sha256, uploadId } = source
  const workout = await deps.store.getWorkout(athleteId, workoutId)
  if (!workout) return NO_WORKOUT
  if (!mayOverlap(workout, recording)) return NO_OVERLAP
  const walk = {
    sha256,
    uploadId,
    workoutId,
    startedAt: workout.startedAt,
    durationS: Math.round(durationOf(recording)),
    distanceM: null,
    hasHeading: recording.heading.timeS.length > 0,
    isApart: true,
  }
  await deps.store.placeWalk(athleteId, walk, () => false)
  await joinWalk(deps, source, workoutId, true)
  return undefined
}

/** As far as the clocks of two devices are moved to find where their tracks fit. */
const MAX_CLOCK_DIFFERENCE_S = 600

function mayOverlap({ startedAt, durationS }: WorkoutRecord, recording: Recording): boolean {
  const laterS = (recording.startedAtMs - Date.parse(startedAt)) / 1000
  return (
    laterS <= durationS + MAX_CLOCK_DIFFERENCE_S && -laterS <= durationOf(recording) + MAX_CLOCK_DIFFERENCE_S
  )
}

const NO_WORKOUT = {
  code: 'NO_WORKOUT',
  message: 'The workout that the file belongs to is not there any more. Upload the file by itself.',
}

const NO_OVERLAP = {
  code: 'NO_OVERLAP',
  message: 'The file was not recorded at the time of the workout. Choose the workout of the same walk.',
}
