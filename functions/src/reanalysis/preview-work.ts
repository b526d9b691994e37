import { analysisOf } from '@backstride/analyse'
import type { ReanalysisRecord, ShiftingFigures, WorkoutRecord } from '@backstride/store'
import type { IngestDeps } from '../ingest/create-ingest.ts'
import { figuresOf } from '../ingest/figures-of.ts'
import { analyseNow } from '../ingest/make-workout.ts'
import { readAgain } from '../ingest/read-again.ts'
import { knownNow } from './basis.ts'
import type { WorkOf } from './go-on.ts'
import { type Standing, standingOf } from './stale.ts'

/** What a preview has to do with a workout: nothing with one that is not stale, or that it shows already. */
export async function previewWork(deps: IngestDeps, job: ReanalysisRecord): Promise<WorkOf> {
  const [known, previewed] = await Promise.all([
    knownNow(deps.store, job.athleteId),
    deps.store.listPreviewed(job.athleteId),
  ])
  const shown = new Set(
    previewed.filter(({ previewId }) => previewId === job.previewId).map(({ workoutId }) => workoutId),
  )
  return (workout) => {
    const standing = standingOf(known, workout)
    if (standing.because.length === 0 || shown.has(workout.workoutId)) return undefined
    return () => previewWorkout(deps, job, workout, standing)
  }
}

/** Notes what a new analysis would make of a workout, without making it the workout's. */
async function previewWorkout(
  deps: IngestDeps,
  { athleteId, previewId }: ReanalysisRecord,
  workout: WorkoutRecord,
  { because, inputs }: Standing,
): Promise<void> {
  const { workoutId, startedAt, basis } = workout
  const head = { athleteId, workoutId, previewId, startedAt, because, before: shiftingOf(workout) }
  const { source, decoded } = await readAgain(deps, workout)
  if (decoded.status === 'failed') {
    await deps.store.putPreviewed({ ...head, inputs, device: basis?.device ?? null, after: null })
    return
  }
  const made = await analyseNow(deps, source, decoded)
  const after = shiftingOf(figuresOf(analysisOf(made.analysed)))
  await deps.store.putPreviewed({ ...head, inputs: made.inputs, device: made.basis.device, after })
}

type Figures = Pick<WorkoutRecord, 'direction' | 'addedKcal' | 'backwardMinusForwardBpm' | 'methods'>

function shiftingOf({ direction, addedKcal, backwardMinusForwardBpm, methods }: Figures): ShiftingFigures {
  const backwardS = direction.status === 'classified' ? direction.backwardS : null
  return { backwardS, addedKcal, backwardMinusForwardBpm, methods }
}
