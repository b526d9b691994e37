/**
 * Resting and highest heart rate.
 *
 * Highest: Nes et al. 2013, Scand J Med Sci Sports 23:697, 211 − 0.64·age, 3320 adults, standard error 10.8 bpm.
 */

import type { Athlete, Warning } from '@backstride/recording'

export interface HeartLimits {
  readonly restingBpm: number
  readonly maxBpm: number
  readonly warnings: readonly Warning[]
}

/** Stand for what the athlete did not say: a resting rate in the middle of the normal 60–80 bpm, and 40 years. */
const ASSUMED = { restingBpm: 70, ageY: 40 }

/** The highest rate of people of an age, bpm. NaN gives NaN. */
export function highestRateAt(ageY: number): number {
  return 211 - 0.64 * ageY
}

/** The athlete's limits in a calendar year, with what is missing assumed and said in a warning. */
export function heartLimitsOf({ restingBpm, maxBpm, birthYear }: Athlete, year: number): HeartLimits {
  const ageY = birthYear === undefined ? ASSUMED.ageY : year - birthYear
  return {
    restingBpm: restingBpm ?? ASSUMED.restingBpm,
    maxBpm: maxBpm ?? highestRateAt(ageY),
    warnings: [
      ...(restingBpm === undefined ? [RESTING] : []),
      ...(maxBpm === undefined ? [birthYear === undefined ? MAX_WITHOUT_AGE : MAX_FROM_AGE] : []),
    ],
  }
}

const RESTING: Warning = {
  code: 'RESTING_RATE_ASSUMED',
  message: `The resting heart rate is not known: ${ASSUMED.restingBpm} bpm assumed.`,
}

const MAX_FROM_AGE: Warning = {
  code: 'MAX_RATE_FROM_AGE',
  message: 'The highest heart rate is estimated from age, which is off by 11 bpm for one person in three.',
}

const MAX_WITHOUT_AGE: Warning = {
  code: 'MAX_RATE_ASSUMED',
  message: `Neither the highest heart rate nor the birth year is known: that of ${ASSUMED.ageY} years assumed.`,
}
