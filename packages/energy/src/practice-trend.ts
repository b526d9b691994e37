import { logExcessOf, type PairedBouts } from './calibration.ts'

/** A pair of bouts and the day it is from, counted from any day. */
export interface DatedPair extends PairedBouts {
  readonly day: number
}

/** How the backward cost of one athlete changes over weeks, practice and all, relative to the practised population. */
export interface PracticeTrend {
  /** Each pair's backward over forward cost as a multiple of the population's, in the order of days. */
  readonly points: readonly { readonly day: number; readonly multiplier: number }[]
  readonly changePctPerWeek: number
  readonly lowPctPerWeek: number
  readonly highPctPerWeek: number
  readonly intervalLevel: number
}

/** Fewer pairs than this make no line with an interval. */
const FEWEST_PAIRS = 4

/** Noise of one pair, as in the calibration; the line is never believed to fit better. */
const PAIR_LOG_SD = 0.05

const INTERVAL_LEVEL = 0.8
const INTERVAL_DEVIATIONS = 1.2816

const DAYS_PER_WEEK = 7
const PERCENT = 100

/**
 * The line through the athlete's pairs, by least squares on the logarithm.
 *
 * `undefined` for fewer than four pairs, or when all are of one day. The practice that the model expects is left in, so
 * a novice who learns goes down.
 */
export function practiceTrend(pairs: readonly DatedPair[]): PracticeTrend | undefined {
  const points = pairs
    .map(({ backwardSessions: _, ...pair }) => ({ day: pair.day, log: logExcessOf(pair) }))
    .sort((a, b) => a.day - b.day)
  const meanDay = meanOf(points.map(({ day }) => day))
  const meanLog = meanOf(points.map(({ log }) => log))
  const spread = sumOf(points.map(({ day }) => (day - meanDay) ** 2))
  if (points.length < FEWEST_PAIRS || !(spread > 0)) return undefined

  const slope = sumOf(points.map(({ day, log }) => (day - meanDay) * (log - meanLog))) / spread
  const residuals = points.map(({ day, log }) => log - meanLog - slope * (day - meanDay))
  const scatter = Math.sqrt(sumOf(residuals.map((residual) => residual ** 2)) / (points.length - 2))
  const width = (INTERVAL_DEVIATIONS * Math.max(PAIR_LOG_SD, scatter)) / Math.sqrt(spread)
  return {
    points: points.map(({ day, log }) => ({ day, multiplier: Math.exp(log) })),
    changePctPerWeek: pctPerWeek(slope),
    lowPctPerWeek: pctPerWeek(slope - width),
    highPctPerWeek: pctPerWeek(slope + width),
    intervalLevel: INTERVAL_LEVEL,
  }
}

function pctPerWeek(logPerDay: number): number {
  return PERCENT * (Math.exp(DAYS_PER_WEEK * logPerDay) - 1)
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function meanOf(values: readonly number[]): number {
  return sumOf(values) / values.length
}
