/** What a grant lets through. Whatever it does not name is taken out here, and nowhere else. */

import type { AnalysisSummary, GrantField, Series, WorkoutSummary } from '@backstride/contract'
import type { WorkoutRecord } from '@backstride/store'

type Fields = ReadonlySet<GrantField>

/** Stands for a file's name, which often tells a place, where the route is not shared. */
const UNNAMED = 'recording'

/** One line of a list of workouts, as far as these fields go. */
export function visibleSummary(workout: WorkoutRecord, fields: Fields): WorkoutSummary {
  const { athleteId, startedAt, sport, isSimulated, status, durationS, distanceM } = workout
  return {
    id: workout.workoutId,
    athleteId,
    startedAt,
    fileName: fields.has('route') ? workout.fileName : UNNAMED,
    sport,
    isSimulated,
    status,
    durationS,
    distanceM,
    direction: workout.direction,
    addedKcal: workout.addedKcal,
    backwardMinusForwardBpm: fields.has('heartRate') ? workout.backwardMinusForwardBpm : null,
    methods: [...workout.methods],
  }
}

/** An analysis, as far as these fields go. */
export function visibleAnalysis(analysis: AnalysisSummary, fields: Fields): AnalysisSummary {
  const { direction, streams, cardio } = analysis
  const hasHeartRate = fields.has('heartRate')
  return {
    ...analysis,
    streams: {
      ...streams,
      position: fields.has('route') ? streams.position : 0,
      heartRate: hasHeartRate ? streams.heartRate : 0,
    },
    direction: { ...direction, ...visibleSegments(direction, fields) },
    cardio: hasHeartRate ? cardio : { ...NO_CARDIO, method: cardio.method },
    // Warnings speak of any stream in free words, so only who may see all of them reads them.
    warnings: hasHeartRate && fields.has('route') && fields.has('segments') ? analysis.warnings : [],
  }
}

/** Per-second columns, as far as these fields go; a column that is not shared holds null in every second. */
export function visibleSeries(series: Series, fields: Fields): Series {
  const unless = (isShared: boolean, column: (number | null)[]) =>
    isShared ? column : column.map(() => null)
  const hasRoute = fields.has('route')
  return {
    ...series,
    latitudeDeg: unless(hasRoute, series.latitudeDeg),
    longitudeDeg: unless(hasRoute, series.longitudeDeg),
    // A profile of heights finds its place on a map.
    elevationM: unless(hasRoute, series.elevationM),
    heartRateBpm: unless(fields.has('heartRate'), series.heartRateBpm),
  }
}

function visibleSegments({ bouts, questionAtS }: AnalysisSummary['direction'], fields: Fields) {
  if (!fields.has('segments')) return { bouts: [], questionAtS: null }
  if (fields.has('heartRate')) return { bouts, questionAtS }
  return { bouts: bouts.map((bout) => ({ ...bout, heartRateBpm: null })), questionAtS }
}

const NO_CARDIO = {
  backwardMinusForwardBpm: null,
  lowBpm: null,
  highBpm: null,
  comparable: false,
  reason: 'NOT_SHARED',
  meanBpm: null,
  peakBpm: null,
  trimp: null,
} as const
