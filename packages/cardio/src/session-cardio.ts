import type { Athlete, Seconds, Warning } from '@backstride/recording'
import { cleanHeartRate } from './clean-heart-rate.ts'
import { type Comparison, comparisonOf } from './comparison.ts'
import { decouplingOf } from './decoupling.ts'
import { heartLimitsOf } from './heart-limits.ts'
import { banisterLoad, edwardsLoad } from './load.ts'
import { CARDIO_METHOD } from './method.ts'
import { DEFAULT_ZONES, timeInZones, type ZoneSet, type ZoneTime } from './zones.ts'

export interface CardioContext {
  readonly seconds: Seconds
  readonly athlete: Athlete
  /** Calendar year of the session, for the athlete's age. */
  readonly year: number
  /** Slope of every second, percent. */
  readonly gradePct: Float64Array
  /** What each second costs, mL/(kg·min), gross, NaN where nobody knows; decoupling needs it. */
  readonly oxygenMlKgMin?: Float64Array
  /** Zones in force that day; five of percent of the highest rate unless told otherwise. */
  readonly zones?: ZoneSet
}

export interface SessionCardio extends Comparison {
  readonly method: typeof CARDIO_METHOD
  /** Seconds with a usable heart rate; all figures below are of these, and absent when there are none. */
  readonly coveredS: number
  readonly meanBpm?: number
  readonly maxBpm?: number
  /** Banister's training impulse. */
  readonly trimp?: number
  readonly edwards?: number
  /** Loss of work done per beat from the first half to the second; absent for less than 20 min of moving. */
  readonly decouplingPct?: number
  readonly zones?: readonly ZoneTime[]
  readonly warnings: readonly Warning[]
}

/** Less than this share of a session with a heart rate makes its load an understatement worth a warning. */
const LOWEST_COVER = 0.9

/**
 * What the heart did in a session, and how backward compares with forward at the same speed and slope.
 *
 * Impossible rates and spikes are dropped and gaps are not filled; the seconds that remain are `coveredS`. Without any,
 * the reason is NO_HEART_RATE and the figures are absent.
 */
export function sessionCardio(context: CardioContext): SessionCardio {
  const bpm = cleanHeartRate(context.seconds.heartRateBpm)
  const known = bpm.filter((rate) => !Number.isNaN(rate))
  const coveredS = known.length
  const comparison = comparisonOf(bpm, context.seconds, context.gradePct)
  if (coveredS === 0) return { method: CARDIO_METHOD, coveredS, ...comparison, warnings: [] }

  const { athlete, year, oxygenMlKgMin, zones = DEFAULT_ZONES } = context
  const limits = heartLimitsOf(athlete, year)
  const decouplingPct = oxygenMlKgMin && decouplingOf(bpm, context.seconds, oxygenMlKgMin)
  return {
    method: CARDIO_METHOD,
    coveredS,
    ...comparison,
    meanBpm: known.reduce((sum, rate) => sum + rate, 0) / coveredS,
    maxBpm: known.reduce((highest, rate) => Math.max(highest, rate), 0),
    trimp: banisterLoad(bpm, limits, athlete.sex),
    edwards: edwardsLoad(bpm, limits),
    ...(decouplingPct === undefined ? {} : { decouplingPct }),
    zones: timeInZones(bpm, zones, limits),
    warnings: [
      ...limits.warnings,
      ...(athlete.sex ? [] : [SEX_UNKNOWN]),
      ...(coveredS < LOWEST_COVER * bpm.length ? [gaps(bpm.length - coveredS)] : []),
    ],
  }
}

const SEX_UNKNOWN: Warning = {
  code: 'LOAD_WITHOUT_SEX',
  message: 'Sex is not known: the training load is the mean of the formulas for women and for men.',
}

function gaps(missingS: number): Warning {
  return {
    code: 'HEART_RATE_GAPS',
    message: `${missingS} s have no usable heart rate; load and zones leave them out.`,
  }
}
