import type { PreviewedRecord, ReanalysisRecord, WorkoutRecord } from '@backstride/store'
import type { IngestDeps } from '../ingest/create-ingest.ts'
import { analyseNow, keepMade } from '../ingest/make-workout.ts'
import { readAgain } from '../ingest/read-again.ts'
import { log } from '../log.ts'
import { knownNow } from './basis.ts'
import type { WorkOf } from './go-on.ts'
import { standingOf, stateOf } from './stale.ts'

/**
 * What applying a preview has to do with a workout: nothing where it is not wished, or where something else than is shown
 * would come out by now. One that became so already is done again, which changes nothing: a piece that was broken off
 * may not have noted all that follows from it.
 */
export async function applyWork(deps: IngestDeps, job: ReanalysisRecord): Promise<WorkOf> {
  const { athleteId, previewId, apply } = job
  const [known, previewed] = await Promise.all([
    knownNow(deps.store, athleteId),
    deps.store.listPreviewed(athleteId),
  ])
  const shown = previewed.filter((each) => each.previewId === previewId)
  const rows = new Map(shown.map((row) => [row.workoutId, row]))
  return (workout) => {
    const row = rows.get(workout.workoutId)
    if (!row || apply?.workoutIds?.includes(row.workoutId) === false) return undefined
    const isDone = workout.inputs === row.inputs
    if (!isDone && stateOf(standingOf(known, workout, row), row) !== 'ready') return undefined
    return () => applyPreviewed(deps, workout, row)
  }
}

/** Makes what a preview shows of a workout its figures; nothing, where something else would come out by now. */
async function applyPreviewed(
  deps: IngestDeps,
  workout: WorkoutRecord,
  { workoutId, inputs }: PreviewedRecord,
): Promise<void> {
  const { source, decoded } = await readAgain(deps, workout)
  // What was readable for the preview stays readable: a decoder that lost it is a defect, and the message is parked.
  if (decoded.status === 'failed') throw decoded.error
  const made = await analyseNow(deps, source, decoded)
  if (made.inputs === inputs) await keepMade(deps, made)
  else log('info', 'CHANGED_SINCE_PREVIEW', { workoutId })
}
