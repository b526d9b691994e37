/**
 * Training load from heart rate.
 *
 * Banister 1991, in Physiological Testing of the High-Performance Athlete: minutes × x × 0.64·e^(1.92x) for men,
 * 0.86·e^(1.67x) for women, x the fraction of heart-rate reserve. Edwards 1993, The Heart Rate Monitor Book: minutes in
 * five zones of a tenth of the highest rate from 50 %, times 1 to 5.
 */

import type { HeartLimits } from './heart-limits.ts'

const { exp, max, min } = Math

const SECONDS_PER_MINUTE = 60

const BANISTER = {
  male: { factor: 0.64, exponent: 1.92 },
  female: { factor: 0.86, exponent: 1.67 },
}

/**
 * Banister's training impulse of rates one second apart, bpm.
 *
 * Without a sex the mean of both. NaN seconds add nothing; the reserve fraction is held between 0 and 1. Limits that
 * leave no reserve give NaN.
 */
export function banisterLoad(bpm: Float64Array, limits: HeartLimits, sex?: 'female' | 'male'): number {
  if (!sex) return (banisterLoad(bpm, limits, 'female') + banisterLoad(bpm, limits, 'male')) / 2
  const { factor, exponent } = BANISTER[sex]
  const reserve = limits.maxBpm - limits.restingBpm
  if (!(reserve > 0)) return Number.NaN
  let minutes = 0
  for (const rate of bpm) {
    if (Number.isNaN(rate)) continue
    const x = max(0, min(1, (rate - limits.restingBpm) / reserve))
    minutes += (x * factor * exp(exponent * x)) / SECONDS_PER_MINUTE
  }
  return minutes
}

const LOWEST_ZONE = 5
const HIGHEST_ZONE = 9
const ZONES_PER_MAXIMUM = 10

/** Edwards' load of rates one second apart, bpm. NaN and rates below half the highest add nothing. */
export function edwardsLoad(bpm: Float64Array, { maxBpm }: HeartLimits): number {
  let minutes = 0
  for (const rate of bpm) {
    const tenth = min(HIGHEST_ZONE, Math.floor((ZONES_PER_MAXIMUM * rate) / maxBpm))
    if (tenth >= LOWEST_ZONE) minutes += (tenth - LOWEST_ZONE + 1) / SECONDS_PER_MINUTE
  }
  return minutes
}
