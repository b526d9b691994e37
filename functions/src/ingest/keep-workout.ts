import { createHash } from 'node:crypto'
import { type Analysed, analysisOf, seriesOf } from '@backstride/analyse'
import type { Analysis, AnalysisSummary, Series } from '@backstride/contract'
import type { UploadRecord, WorkoutRecord } from '@backstride/store'
import { putJson } from '../json-objects.ts'
import { originalKey } from '../object-keys.ts'
import type { IngestDeps } from './create-ingest.ts'

/**
 * Keeps the workout that an upload holds and answers the one that is kept: another upload's, when the same bytes were
 * quicker. Objects first, then the item that names them, then what finds the item.
 */
export async function keepWorkout(
  { store, objects }: Pick<IngestDeps, 'store' | 'objects'>,
  upload: UploadRecord,
  analysed: Analysed,
): Promise<WorkoutRecord> {
  const { athleteId, sha256 } = upload
  const workoutId = workoutIdOf(upload)
  const analysis: Analysis = analysisOf(analysed)
  const series: Series = seriesOf(analysed)
  const prefix = `analyses/${athleteId}/${workoutId}`
  const analysisKey = await putJson(objects, `${prefix}/analysis`, summaryOf(analysis))
  const seriesKey = await putJson(objects, `${prefix}/series`, series)
  const workout = await store.putWorkout({
    ...figuresOf(analysis),
    athleteId,
    workoutId,
    uploadId: upload.uploadId,
    sha256,
    fileName: upload.fileName,
    originalKey: originalKey(upload),
    analysisKey,
    seriesKey,
  })
  await store.putContent({ athleteId, sha256, workoutId })
  return workout
}

/** The same bytes of the same athlete are the same workout, however often they come. */
function workoutIdOf({ athleteId, sha256 }: UploadRecord): string {
  return createHash('sha256').update(`${athleteId}/${sha256}`).digest('hex').slice(0, 32)
}

/** Without the per-second columns: the series has them too. */
function summaryOf({
  direction: { perSecond, probability, ...direction },
  ...analysis
}: Analysis): AnalysisSummary {
  return { ...analysis, direction }
}

function figuresOf({ direction, energy, cardio, ...analysis }: Analysis) {
  const { startedAt, sport, isSimulated, status, durationS, distanceM } = analysis
  const { backwardS, backwardM, forwardS, unknownS } = direction.totals
  return {
    startedAt,
    sport,
    isSimulated,
    status,
    durationS,
    distanceM,
    direction: {
      status: direction.status,
      reason: direction.reason,
      backwardS,
      backwardM,
      forwardS,
      unknownS,
    },
    addedKcal: addedOf(energy),
    backwardMinusForwardBpm: heartRateDifferenceOf(cardio),
    methods: [direction.method, ...(energy ? [energy.method] : []), cardio.method],
  }
}

function addedOf(energy: Analysis['energy']): WorkoutRecord['addedKcal'] {
  if (!energy) return null
  const { addedKcal, addedLowKcal, addedHighKcal } = energy.backward
  return { value: addedKcal, low: addedLowKcal, high: addedHighKcal }
}

function heartRateDifferenceOf(cardio: Analysis['cardio']): WorkoutRecord['backwardMinusForwardBpm'] {
  const { comparable, backwardMinusForwardBpm: value, lowBpm: low, highBpm: high } = cardio
  return comparable && value !== null && low !== null && high !== null ? { value, low, high } : null
}
