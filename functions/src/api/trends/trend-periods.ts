import type { GrantField, TrendPeriod } from '@backstride/contract'
import type { RecentWorkout } from '@backstride/store'
import { localDates } from '../../local-date.ts'
import type { Days } from './periods.ts'

type Estimate = NonNullable<RecentWorkout['addedKcal']>

/** Less of a session is a few quick steps, and its speed as much the receiver's noise as the walker's, s. */
const SPEED_FROM_S = 60

export interface Seen {
  readonly timeZone: string
  /** What whoever asks may see. */
  readonly fields: ReadonlySet<GrantField>
}

/** What the workouts that start in each period come to, in the order of the periods. */
export function trendPeriods(
  workouts: readonly RecentWorkout[],
  periods: readonly Days[],
  { timeZone, fields }: Seen,
): TrendPeriod[] {
  const dateOf = localDates(timeZone)
  const dated = workouts.map((workout) => ({ workout, date: dateOf(new Date(workout.startedAt)) }))
  return periods.map(({ from, to }) => {
    const inPeriod = dated.filter(({ date }) => date >= from && date <= to)
    return {
      startsOn: from,
      endsOn: to,
      ...figuresOf(
        inPeriod.map(({ workout }) => workout),
        fields,
      ),
    }
  })
}

function figuresOf(workouts: readonly RecentWorkout[], fields: Seen['fields']) {
  const decided = workouts.filter(({ direction }) => direction.status === 'classified')
  const backwardS = decided.reduce((sum, { direction }) => sum + direction.backwardS, 0)
  const beats = decided.flatMap((workout) => workout.backwardMinusForwardBpm ?? [])
  return {
    sessions: workouts.length,
    undecidedShare: workouts.length === 0 ? null : rounded(1 - decided.length / workouts.length),
    backwardMin: rounded(backwardS / 60),
    backwardSpeedMps: speedOf(decided),
    longestBoutS: fields.has('segments') ? longestOf(decided) : null,
    addedKcal: sumOf(decided.flatMap(({ addedKcal }) => addedKcal ?? [])),
    backwardMinusForwardBpm: fields.has('heartRate') ? weightedMean(beats) : null,
  }
}

function speedOf(workouts: readonly RecentWorkout[]): Estimate | null {
  const long = workouts.map(({ direction }) => direction).filter(({ backwardS }) => backwardS >= SPEED_FROM_S)
  if (long.length === 0) return null
  const speeds = long.map(({ backwardM, backwardS }) => backwardM / backwardS)
  const [metres, seconds] = [long.map(({ backwardM }) => backwardM), long.map(({ backwardS }) => backwardS)]
  return {
    value: rounded(total(metres) / total(seconds), 3),
    low: rounded(Math.min(...speeds), 3),
    high: rounded(Math.max(...speeds), 3),
  }
}

/** Null where nobody went backward, or where every analysis is older than the figure. */
function longestOf(workouts: readonly RecentWorkout[]): number | null {
  const longest = Math.max(0, ...workouts.map(({ longestBackwardS = 0 }) => longestBackwardS))
  return longest > 0 ? longest : null
}

/** The ends are added like the values: what the method gets wrong it gets wrong in every session. */
function sumOf(estimates: readonly Estimate[]): Estimate | null {
  if (estimates.length === 0) return null
  const sum = (part: keyof Estimate) => rounded(total(estimates.map((each) => each[part])))
  return { value: sum('value'), low: sum('low'), high: sum('high') }
}

/** Weighted by the inverse square of half the interval, which is the best mean of independent errors. */
function weightedMean(estimates: readonly Estimate[]): Estimate | null {
  if (estimates.length === 0) return null
  // A width of zero would weigh without end; heart rates are whole beats, so half a beat is the least.
  const weights = estimates.map(({ low, high }) => Math.max(0.5, (high - low) / 2) ** -2)
  const value = total(estimates.map((each, k) => weights[k] * each.value)) / total(weights)
  const half = total(weights) ** -0.5
  return { value: rounded(value), low: rounded(value - half), high: rounded(value + half) }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function rounded(value: number, digits = 2): number {
  return Math.round(10 ** digits * value) / 10 ** digits
}
