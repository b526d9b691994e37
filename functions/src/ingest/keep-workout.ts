import { type Analysed, analysisOf, seriesOf } from '@backstride/analyse'
import type { Analysis, AnalysisSummary, Series } from '@backstride/contract'
import type { AnalysisRecord, BasisRecord, SourceRecord, WorkoutRecord } from '@backstride/store'
import { putJson } from '../json-objects.ts'
import type { IngestDeps } from './create-ingest.ts'
import { figuresOf } from './figures-of.ts'

/** The upload that a workout is made from, and which workout that is. */
export interface WorkoutSource extends SourceRecord {
  readonly athleteId: string
  readonly workoutId: string
}

/** What an analysis followed from. */
export interface AnalysedWith {
  readonly setupRevision: number
  readonly inputs: string
  readonly basis: BasisRecord
  readonly isKeptFromCoaches?: boolean
}

/**
 * Keeps the workout that an upload holds and answers the one that is kept: another one, when the same bytes were
 * quicker or a newer setup was. Objects first, then the items that name them, then what finds the workout.
 */
export async function keepWorkout(
  { store, objects, now }: IngestDeps,
  source: WorkoutSource,
  analysed: Analysed,
  analysedWith: AnalysedWith,
): Promise<WorkoutRecord> {
  const { athleteId, workoutId, sha256 } = source
  const analysis: Analysis = analysisOf(analysed)
  const series: Series = seriesOf(analysed)
  const prefix = `analyses/${athleteId}/${workoutId}`
  const [analysisKey, seriesKey] = await Promise.all([
    putJson(objects, `${prefix}/analysis`, summaryOf(analysis)),
    putJson(objects, `${prefix}/series`, series),
  ])
  const workout = { ...figuresOf(analysis), ...source, ...analysedWith, analysisKey, seriesKey }
  await store.putAnalysis(analysisRecordOf(workout, now().toISOString()))
  const kept = await store.putWorkout(workout)
  await store.putContent({ athleteId, sha256, workoutId })
  return kept
}

function analysisRecordOf(workout: WorkoutRecord, analysedAt: string): AnalysisRecord {
  const { athleteId, workoutId, inputs, analysisKey, seriesKey, methods, addedKcal, direction } = workout
  const { backwardS } = direction
  return { athleteId, workoutId, inputs, analysisKey, seriesKey, methods, addedKcal, backwardS, analysedAt }
}

/** Without the per-second columns: the series has them too. */
function summaryOf({
  direction: { perSecond, probability, ...direction },
  ...analysis
}: Analysis): AnalysisSummary {
  return { ...analysis, direction }
}
