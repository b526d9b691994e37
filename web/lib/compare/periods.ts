import type { TrendPeriod } from '@backstride/contract'
import { daysIn } from '../calendar.ts'
import { counted, type Difference, type Figure, independent, ofOneMethod } from './difference.ts'
import type { Compared } from './workouts.ts'

/** What two ranges of days are held against each other by. */
export const PERIOD_FIGURES = [
  'sessions',
  'backwardS',
  'backwardSPerWeek',
  'speedMps',
  'longestBoutS',
  'addedKcal',
  'backwardMinusForwardBpm',
] as const

export type PeriodFigure = (typeof PERIOD_FIGURES)[number]

/** Each figure of two periods of one athlete side by side, and right minus left, or why there is no such thing. */
export function comparedPeriods(left: TrendPeriod, right: TrendPeriod): Compared<PeriodFigure>[] {
  const [ofLeft, ofRight] = [figuresOf(left), figuresOf(right)]
  return PERIOD_FIGURES.map((name) => ({
    name,
    left: ofLeft[name],
    right: ofRight[name],
    difference: differenceOf(name, ofLeft[name], ofRight[name]),
  }))
}

function figuresOf(period: TrendPeriod): Readonly<Record<PeriodFigure, Figure | null>> {
  const { sessions, backwardMin, backwardSpeedMps, longestBoutS, addedKcal } = period
  const weeks = daysIn({ from: period.startsOn, to: period.endsOn }) / 7
  return {
    sessions,
    backwardS: 60 * backwardMin,
    backwardSPerWeek: (60 * backwardMin) / weeks,
    speedMps: backwardSpeedMps?.value ?? null,
    longestBoutS,
    addedKcal,
    backwardMinusForwardBpm: period.backwardMinusForwardBpm,
  }
}

function differenceOf(name: PeriodFigure, left: Figure | null, right: Figure | null): Difference {
  if (left === null || right === null) {
    return { kind: 'none', why: name === 'backwardMinusForwardBpm' ? 'HEART_RATE' : 'NOT_KNOWN' }
  }
  if (typeof left === 'number' || typeof right === 'number') return counted(Number(left), Number(right))
  return name === 'backwardMinusForwardBpm' ? independent(left, right) : ofOneMethod(left, right)
}
