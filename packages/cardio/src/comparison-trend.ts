import type { Comparison } from './comparison.ts'

/** A session's comparison and the day it is from, counted from any day. */
export interface DatedComparison extends Comparison {
  readonly day: number
}

/** How the extra beats of backward walking change over weeks. */
export interface ComparisonTrend {
  /** Sessions compared at like speeds; the others are left out. */
  readonly sessions: number
  readonly changeBpmPerWeek: number
  readonly lowBpmPerWeek: number
  readonly highBpmPerWeek: number
  readonly intervalLevel: number
}

/** Sessions whose backward speed is further from the median than this are of another exercise, m/s. */
const ALIKE_MPS = 0.15

/** Fewer sessions than this make no line with an interval. */
const FEWEST_SESSIONS = 4

const INTERVAL_LEVEL = 0.8
const INTERVAL_DEVIATIONS = 1.2816

const DAYS_PER_WEEK = 7

/**
 * The line through the comparisons of sessions at like speeds, each weighted by its own interval.
 *
 * `undefined` for fewer than four of them, or when all are of one day. When the sessions scatter more than their
 * intervals allow, the interval of the line is widened by as much.
 */
export function comparisonTrend(comparisons: readonly DatedComparison[]): ComparisonTrend | undefined {
  const points = alike(comparisons.flatMap(pointOf))
  const weight = sumOf(points, (point) => point.weight)
  const meanDay = sumOf(points, (point) => point.weight * point.day) / weight
  const meanBpm = sumOf(points, (point) => point.weight * point.bpm) / weight
  const spread = sumOf(points, (point) => point.weight * (point.day - meanDay) ** 2)
  if (points.length < FEWEST_SESSIONS || !(spread > 0)) return undefined

  const slope = sumOf(points, ({ weight, day, bpm }) => weight * (day - meanDay) * (bpm - meanBpm)) / spread
  const misfit = sumOf(
    points,
    ({ weight, day, bpm }) => weight * (bpm - meanBpm - slope * (day - meanDay)) ** 2,
  )
  const widening = Math.max(1, Math.sqrt(misfit / (points.length - 2)))
  const width = (INTERVAL_DEVIATIONS * widening) / Math.sqrt(spread)
  return {
    sessions: points.length,
    changeBpmPerWeek: slope * DAYS_PER_WEEK,
    lowBpmPerWeek: (slope - width) * DAYS_PER_WEEK,
    highBpmPerWeek: (slope + width) * DAYS_PER_WEEK,
    intervalLevel: INTERVAL_LEVEL,
  }
}

interface Point {
  readonly day: number
  readonly bpm: number
  readonly speedMps: number
  /** 1/variance. */
  readonly weight: number
}

function pointOf({ day, backwardMinusForwardBpm, lowBpm, highBpm, matched }: DatedComparison): Point[] {
  if (backwardMinusForwardBpm === undefined || lowBpm === undefined || highBpm === undefined || !matched)
    return []
  const sd = (highBpm - lowBpm) / 2 / INTERVAL_DEVIATIONS
  return [{ day, bpm: backwardMinusForwardBpm, speedMps: matched.speedMps, weight: 1 / sd ** 2 }]
}

function alike(points: readonly Point[]): Point[] {
  const speeds = points.map(({ speedMps }) => speedMps).sort((a, b) => a - b)
  const median = speeds[speeds.length >> 1]
  return points.filter(({ speedMps }) => Math.abs(speedMps - median) <= ALIKE_MPS)
}

function sumOf(points: readonly Point[], of: (point: Point) => number): number {
  return points.reduce((sum, point) => sum + of(point), 0)
}
