import type { AnalysisSummary } from '@backstride/contract'
import type { Interval } from '../units.ts'
import {
  counted,
  type Difference,
  type Figure,
  independent,
  type NotComparable,
  ofOneMethod,
} from './difference.ts'

/** What two workouts are held against each other by. */
export const WORKOUT_FIGURES = [
  'backwardS',
  'backwardM',
  'speedMps',
  'bouts',
  'longestBoutS',
  'addedKcal',
  'addedKcalPerMin',
  'backwardMinusForwardBpm',
] as const

export type WorkoutFigure = (typeof WORKOUT_FIGURES)[number]

export interface Compared<Name extends string> {
  readonly name: Name
  /** Null where it cannot be said. */
  readonly left: Figure | null
  readonly right: Figure | null
  readonly difference: Difference
}

/** Each figure of two workouts of one athlete side by side, and right minus left, or why there is no such thing. */
export function comparedWorkouts(left: AnalysisSummary, right: AnalysisSummary): Compared<WorkoutFigure>[] {
  const [ofLeft, ofRight] = [figuresOf(left), figuresOf(right)]
  return WORKOUT_FIGURES.map((name) => ({
    name,
    left: ofLeft[name],
    right: ofRight[name],
    difference: differenceOf(name, [left, right], [ofLeft[name], ofRight[name]]),
  }))
}

type Figures = Readonly<Record<WorkoutFigure, Figure | null>>

function figuresOf({ direction, energy, cardio }: AnalysisSummary): Figures {
  const { backwardS, backwardM } = direction.totals
  const isDecided = direction.status === 'classified'
  const lengths = direction.bouts
    .filter((bout) => bout.direction === 'backward')
    .map(({ startS, endS }) => endS - startS)
  const added = isDecided && backwardS > 0 && energy ? addedOf(energy.backward) : null
  return {
    backwardS: isDecided ? backwardS : null,
    backwardM: isDecided ? backwardM : null,
    speedMps: isDecided && backwardS > 0 ? backwardM / backwardS : null,
    // Without a share in the stretches there are none, though there was something backward.
    bouts: isDecided && (lengths.length > 0 || backwardS === 0) ? lengths.length : null,
    longestBoutS: lengths.length > 0 ? Math.max(...lengths) : null,
    addedKcal: added,
    addedKcalPerMin: added && scaled(added, 60 / backwardS),
    backwardMinusForwardBpm: beatsOf(cardio),
  }
}

type Pair<Value> = readonly [left: Value, right: Value]

function differenceOf(
  name: WorkoutFigure,
  workouts: Pair<AnalysisSummary>,
  [left, right]: Pair<Figure | null>,
): Difference {
  const why = obstacleTo(name, workouts)
  if (why) return { kind: 'none', why }
  if (left === null || right === null) return { kind: 'none', why: 'NOT_KNOWN' }
  if (typeof left === 'number' || typeof right === 'number') return counted(Number(left), Number(right))
  return name === 'backwardMinusForwardBpm' ? independent(left, right) : ofOneMethod(left, right)
}

/** Figures that say something about walking alone, or about running alone. */
const OF_A_SPORT: readonly WorkoutFigure[] = [
  'speedMps',
  'addedKcal',
  'addedKcalPerMin',
  'backwardMinusForwardBpm',
]

function obstacleTo(name: WorkoutFigure, workouts: Pair<AnalysisSummary>): NotComparable | undefined {
  const [left, right] = workouts
  if (workouts.some(({ direction }) => direction.status === 'undecided')) return 'UNDECIDED'
  if (OF_A_SPORT.includes(name)) {
    if (workouts.some(({ direction }) => direction.totals.backwardS === 0)) return 'NO_BACKWARD'
    if (left.sport !== right.sport) return 'SPORTS_DIFFER'
  }
  const isHeart = name === 'backwardMinusForwardBpm'
  return isHeart && workouts.some(({ cardio }) => beatsOf(cardio) === null) ? 'HEART_RATE' : undefined
}

function addedOf(backward: NonNullable<AnalysisSummary['energy']>['backward']): Interval {
  return { value: backward.addedKcal, low: backward.addedLowKcal, high: backward.addedHighKcal }
}

function scaled({ value, low, high }: Interval, factor: number): Interval {
  return { value: value * factor, low: low * factor, high: high * factor }
}

/** The difference of heart rates that one workout shows; null where its two directions cannot be compared. */
export function beatsOf(cardio: AnalysisSummary['cardio']): Interval | null {
  const { comparable, backwardMinusForwardBpm: value, lowBpm: low, highBpm: high } = cardio
  return comparable && value !== null && low !== null && high !== null ? { value, low, high } : null
}
