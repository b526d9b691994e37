import type { GrantField, TrendWeek } from '@backstride/contract'
import type { RecentWorkout } from '@backstride/store'
import { type Weeks, workoutsByWeek } from '../totals.ts'

type Estimate = NonNullable<RecentWorkout['addedKcal']>

/** Each week, earliest first, as far as these fields go. */
export function trendWeeks(
  workouts: readonly RecentWorkout[],
  weeks: Weeks,
  fields: ReadonlySet<GrantField>,
): TrendWeek[] {
  return workoutsByWeek(workouts, weeks).map(({ startsOn, workouts: ofWeek }) => {
    const decided = ofWeek.filter(({ direction }) => direction.status === 'classified')
    const backwardS = decided.reduce((sum, { direction }) => sum + direction.backwardS, 0)
    const beats = decided.flatMap((workout) => workout.backwardMinusForwardBpm ?? [])
    return {
      startsOn,
      sessions: ofWeek.length,
      undecidedShare: ofWeek.length === 0 ? null : rounded(1 - decided.length / ofWeek.length),
      backwardMin: rounded(backwardS / 60),
      addedKcal: sumOf(decided.flatMap(({ addedKcal }) => addedKcal ?? [])),
      backwardMinusForwardBpm: fields.has('heartRate') ? weightedMean(beats) : null,
    }
  })
}

/** The ends are added like the values: what the method gets wrong it gets wrong in every session. */
function sumOf(estimates: readonly Estimate[]): Estimate | null {
  if (estimates.length === 0) return null
  const sum = (part: keyof Estimate) => rounded(estimates.reduce((total, each) => total + each[part], 0))
  return { value: sum('value'), low: sum('low'), high: sum('high') }
}

/** Weighted by the inverse square of half the interval, which is the best mean of independent errors. */
function weightedMean(estimates: readonly Estimate[]): Estimate | null {
  if (estimates.length === 0) return null
  // A width of zero would weigh without end; heart rates are whole beats, so half a beat is the least.
  const weights = estimates.map(({ low, high }) => Math.max(0.5, (high - low) / 2) ** -2)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const value = estimates.reduce((sum, each, k) => sum + weights[k] * each.value, 0) / total
  const half = total ** -0.5
  return { value: rounded(value), low: rounded(value - half), high: rounded(value + half) }
}

function rounded(value: number): number {
  return Math.round(100 * value) / 100
}
