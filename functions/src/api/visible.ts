/** What a grant lets through. Whatever it does not name is taken out here, and nowhere else. */

import type { AnalysisSummary, GrantField, Series, WorkoutSummary } from '@backstride/contract'
import type { WorkoutRecord } from '@backstride/store'

type Fields = ReadonlySet<GrantField>

/** Stands for a file's name, which often tells a place as a title does, where the route is not shared. */
const UNNAMED = 'recording'

/** One line of a list of workouts, as far as these fields go. */
export function visibleSummary(workout: WorkoutRecord, fields: Fields): WorkoutSummary {
  const { athleteId, startedAt, sport, isSimulated, status, durationS, distanceM } = workout
  return {
    id: workout.workoutId,
    athleteId,
    startedAt,
    fileName: fields.has('route') ? workout.fileName : UNNAMED,
    title: fields.has('route') ? (workout.listed?.title ?? null) : null,
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

/** An analysis, as far as these fields go. Each field is named: a new one is not shared before somebody decides so. */
export function visibleAnalysis(analysis: AnalysisSummary, fields: Fields): AnalysisSummary {
  const { format, status, error, startedAt, sport, isSimulated, durationS, distanceM } = analysis
  const { streams, headingSource, direction, energy, energyReason, cardio, sourceKcal, warnings } = analysis
  const [hasHeartRate, hasRoute] = [fields.has('heartRate'), fields.has('route')]
  return {
    format,
    status,
    ...(error && { error }),
    startedAt,
    sport,
    isSimulated,
    durationS,
    distanceM,
    streams: {
      position: hasRoute ? streams.position : 0,
      heading: streams.heading,
      heartRate: hasHeartRate ? streams.heartRate : 0,
      cadence: streams.cadence,
    },
    headingSource,
    direction: visibleDirection(direction, fields),
    energy: energy && visibleEnergy(energy, hasHeartRate),
    energyReason,
    cardio: hasHeartRate ? cardio : { ...NO_CARDIO, method: cardio.method },
    sourceKcal,
    // Warnings speak of any stream in free words, so only who may see all of them reads them.
    warnings: hasHeartRate && hasRoute && fields.has('segments') ? warnings : [],
  }
}

/** The figures stay, as they are the summary's; what was learnt from the heart about the person does not. */
function visibleEnergy(energy: Energy, hasHeartRate: boolean): Energy {
  if (hasHeartRate) return energy
  const { calibration: _, ...figures } = energy
  return figures
}

/** Per-second columns, as far as these fields go; a column that is not shared holds null in every second. */
export function visibleSeries(series: Series, fields: Fields): Series {
  const only = (isShared: boolean, column: (number | null)[]) => (isShared ? column : column.map(() => null))
  const hasRoute = fields.has('route')
  return {
    latitudeDeg: only(hasRoute, series.latitudeDeg),
    longitudeDeg: only(hasRoute, series.longitudeDeg),
    // A profile of heights finds its place on a map.
    elevationM: only(hasRoute, series.elevationM),
    heartRateBpm: only(fields.has('heartRate'), series.heartRateBpm),
    speedMps: series.speedMps,
    // A difference alone: it tells backward from forward, and no turn of the route.
    headingMinusCourseDeg: series.headingMinusCourseDeg,
    direction: series.direction,
    probability: series.probability,
  }
}

type Energy = NonNullable<AnalysisSummary['energy']>
type Direction = AnalysisSummary['direction']

function visibleDirection(direction: Direction, fields: Fields): Direction {
  const { status, reason, questionAtS, mountOffsetDeg, method, bouts, totals } = direction
  const told = { status, reason, mountOffsetDeg, method, totals }
  if (!fields.has('segments')) return { ...told, bouts: [], questionAtS: null }
  if (fields.has('heartRate')) return { ...told, bouts, questionAtS }
  return { ...told, bouts: bouts.map((bout) => ({ ...bout, heartRateBpm: null })), questionAtS }
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
  edwards: null,
  decouplingPct: null,
  zones: null,
  matched: null,
} as const
