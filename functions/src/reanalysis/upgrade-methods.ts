import { isDeepStrictEqual } from 'node:util'
import { METHODS } from '@backstride/analyse/methods'
import type { IngestDeps } from '../ingest/create-ingest.ts'
import { analyseNow, analyseOn, keepMade } from '../ingest/make-workout.ts'
import { readAgain } from '../ingest/read-again.ts'
import { log, thrown } from '../log.ts'
import { againKey, analysedWorkoutOfKey } from '../object-keys.ts'
import { aroundRemovals } from '../removal/around-removals.ts'

interface WorkoutName {
  readonly athleteId: string
  readonly workoutId: string
}

/**
 * Analyses with the methods of today every workout that these objects hold an analysis of, each once, however often that
 * is asked for. The body, mount and calibration stay those that its figures follow from: what the athlete told since waits for a
 * preview. Answers the ids of workouts whose original no decoder reads any more. Throws when others could not be done,
 * after all were tried.
 */
export async function upgradeMethods(deps: IngestDeps, keys: readonly string[]): Promise<string[]> {
  const named = keys.map(analysedWorkoutOfKey).filter((workout) => workout !== undefined)
  const workouts = new Map(named.map((workout) => [`${workout.athleteId} ${workout.workoutId}`, workout]))
  const unreadable: string[] = []
  let failures = 0
  for (const workout of workouts.values()) {
    try {
      await aroundRemovals(deps, againKey(workout), async () => {
        if (!(await upgradeWorkout(deps, workout))) unreadable.push(workout.workoutId)
      })
    } catch (error) {
      failures++
      log('error', 'UPGRADE_FAILED', { workoutId: workout.workoutId, error: thrown(error) })
    }
  }
  if (failures > 0) throw new Error(`${failures} of ${workouts.size} workouts could not be upgraded`)
  return unreadable
}

/** Whether its original could be read, or need not. */
async function upgradeWorkout(deps: IngestDeps, { athleteId, workoutId }: WorkoutName): Promise<boolean> {
  const workout = await deps.store.getWorkout(athleteId, workoutId)
  if (!workout || isDeepStrictEqual(workout.basis?.methods, METHODS)) return true
  const { source, decoded } = await readAgain(deps, workout)
  if (decoded.status === 'failed') return false
  const basis = workout.basis && { ...workout.basis, methods: METHODS }
  const made = await (basis ? analyseOn(deps, source, decoded, basis) : analyseNow(deps, source, decoded))
  await keepMade(deps, made)
  log('info', 'UPGRADED', { workoutId })
  return true
}
