import type { Entry } from './table.ts'
import type { WorkoutRecord } from './workouts.ts'

/** The part of a workout that sums over days and weeks are made of. */
export interface RecentWorkout
  extends Pick<
    WorkoutRecord,
    'addedKcal' | 'backwardMinusForwardBpm' | 'longestBackwardS' | 'isKeptFromCoaches'
  > {
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly direction: Pick<WorkoutRecord['direction'], 'status' | 'backwardS' | 'backwardM'>
}

/** Value, low, high. */
type Ends = readonly [number, number, number] | null

/**
 * Unix milliseconds, whether decided, seconds and metres backward, added energy, beats, longest bout, and 1 where it is
 * kept from coaches: a few bytes each.
 */
type Row = readonly [number, 0 | 1, number, number, Ends, Ends, (number | null)?, 1?]

/** Workouts as one text, which a table reads and sends many times faster than a list of lists. */
export function textOf(workouts: readonly Entry<WorkoutRecord>[]): string {
  return JSON.stringify(workouts.map(rowOf))
}

/** The workouts that `textOf` wrote down. */
export function workoutsIn(text: string): RecentWorkout[] {
  return (JSON.parse(text) as Row[]).map(recentOf)
}

function rowOf({ data }: Entry<WorkoutRecord>): Row {
  const { startedAt, direction, addedKcal, backwardMinusForwardBpm, longestBackwardS = null } = data
  const { status, backwardS, backwardM } = direction
  const isDecided = status === 'classified' ? 1 : 0
  const [added, beats] = [endsOf(addedKcal), endsOf(backwardMinusForwardBpm)]
  const row = [
    Date.parse(startedAt),
    isDecided,
    backwardS,
    backwardM,
    added,
    beats,
    longestBackwardS,
  ] as const
  return data.isKeptFromCoaches ? [...row, 1] : row
}

function endsOf(estimate: WorkoutRecord['addedKcal']): Ends {
  return estimate && [estimate.value, estimate.low, estimate.high]
}

function recentOf([
  startedMs,
  isDecided,
  backwardS,
  backwardM,
  added,
  beats,
  longest = null,
  isKept,
]: Row): RecentWorkout {
  return {
    startedAt: new Date(startedMs).toISOString(),
    direction: { status: isDecided ? 'classified' : 'undecided', backwardS, backwardM },
    addedKcal: estimateOf(added),
    backwardMinusForwardBpm: estimateOf(beats),
    ...(longest !== null && { longestBackwardS: longest }),
    ...(isKept && { isKeptFromCoaches: true }),
  }
}

function estimateOf(ends: Ends): WorkoutRecord['addedKcal'] {
  return ends && { value: ends[0], low: ends[1], high: ends[2] }
}
