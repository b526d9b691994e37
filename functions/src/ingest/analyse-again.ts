import { log } from '../log.ts'
import type { IngestDeps } from './create-ingest.ts'
import { analyseNow, keepMade } from './make-workout.ts'
import { readAgain } from './read-again.ts'

/** Analyses a workout anew from its kept original, with all that is known by now. Safe to repeat at any time. */
export async function analyseAgain(
  deps: IngestDeps,
  { athleteId, workoutId }: { athleteId: string; workoutId: string },
): Promise<void> {
  const workout = await deps.store.getWorkout(athleteId, workoutId)
  if (!workout) {
    log('warn', 'NO_WORKOUT_TO_ANALYSE', { workoutId })
    return
  }
  const { source, decoded } = await readAgain(deps, workout)
  // What was readable once stays readable: a decoder that lost it is a defect, and the message is parked.
  if (decoded.status === 'failed') throw decoded.error
  await keepMade(deps, await analyseNow(deps, source, decoded))
  log('info', 'ANALYSED_AGAIN', { workoutId })
}
