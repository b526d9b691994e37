/**
 * A personal multiplier of the backward cost, learnt from the athlete's own heart.
 *
 * Two stretches alike in speed and slope, one forward and one backward, give a ratio of steady heart rates. In the three
 * sources with both numbers (Kim & Choi 2001; the slope study dbpia NODE08826885; Heath 2001) heart rate rises as the
 * 0.80, 0.78 and 0.87 power of oxygen uptake when the direction changes, so the ratio of heart rates gives that of
 * uptakes. A forward line from heart rate to oxygen is never used: read through it, backward walking seems 6–42 % dearer
 * than measured.
 *
 * The estimate is the posterior mean of a normal model on the logarithm, with the population as its prior.
 */

import { noviceFactor } from './practice.ts'
import { gaitsAt, ratesAt } from './rates.ts'

/** A forward and a backward stretch of one session, alike in speed and slope. */
export interface PairedBouts {
  /** Steady heart rates, bpm, as measured after minutes or as fitted kinetics tell. */
  readonly forwardBpm: number
  readonly backwardBpm: number
  readonly speedMps: number
  readonly gradePct: number
  /** Backward sessions done before that one. */
  readonly backwardSessions?: number
}

/** What the athlete's own bouts say; leave it out to go back to the population. */
export interface Calibration {
  /** Multiplies the population's backward cost (with its practice factor). */
  readonly multiplier: number
  /** Standard deviation of its logarithm. */
  readonly logSd: number
  readonly low: number
  readonly high: number
  readonly intervalLevel: number
  /** Gross backward over gross forward cost at 1 m/s on the level, of the practised athlete and of the population. */
  readonly ratio: number
  readonly populationRatio: number
  /** How much of the estimate is the population's, between 0 and 1. */
  readonly populationShare: number
  readonly pairs: number
  readonly rejectedPairs: number
}

/** As much of a calibration as a session is priced with. */
export type AppliedCalibration = Pick<Calibration, 'multiplier' | 'logSd' | 'low' | 'high' | 'intervalLevel'>

/** Fewer pairs than this leave the population in place. */
export const CALIBRATION_MIN_PAIRS = 3

/** A correction is held to this, since a ratio of heart rates also holds heat, fatigue and excitement. */
export const CALIBRATION_LIMIT = 0.2

/** Power of oxygen uptake that heart rate follows between directions, and its deviation: the three sources above. */
const HEART_EXPONENT = 0.8
const HEART_EXPONENT_SD = 0.05

/** People around the population's gross cost: the 12 % behind the deviation of the level multiplier. */
const PRIOR_LOG_SD = 0.12

/**
 * Noise of one pair: 3 bpm in each of two rates near 110 is 0.04 of their ratio, over the exponent 0.05. It counts as
 * four pairs beside the scatter of the athlete's own.
 */
const PAIR_LOG_SD = 0.05
const PAIR_LOG_SD_WEIGHT = 4

/** A 90 % interval reaches so many standard deviations to either side. */
const INTERVAL_LEVEL = 0.9
const INTERVAL_DEVIATIONS = 1.6449

/** Heart rates of people walking, bpm; others are errors. */
const LOWEST_BPM = 40
const HIGHEST_BPM = 220

/**
 * The athlete's own multiplier, or `undefined` with fewer than CALIBRATION_MIN_PAIRS usable pairs.
 *
 * A pair is usable when both rates are those of a walking person and the speed (m/s) is above 0 and is one at which
 * people walk in both directions; the others are counted as rejected. Far from the population it stays within
 * CALIBRATION_LIMIT of it.
 */
export function calibrate(pairs: readonly PairedBouts[]): Calibration | undefined {
  const usable = pairs.filter(isUsable)
  if (usable.length < CALIBRATION_MIN_PAIRS) return undefined

  const excesses = usable.map(logExcessOf)
  const mean = meanOf(excesses)
  const scatter = excesses.reduce((sum, excess) => sum + (excess - mean) ** 2, 0)
  const pairVariance =
    (PAIR_LOG_SD_WEIGHT * PAIR_LOG_SD ** 2 + scatter) / (PAIR_LOG_SD_WEIGHT + usable.length - 1)
  const byExponent = (meanOf(usable.map(logHeartRatio)) / HEART_EXPONENT ** 2) * HEART_EXPONENT_SD
  const variance = pairVariance / usable.length + byExponent ** 2
  const populationShare = variance / (variance + PRIOR_LOG_SD ** 2)
  const logSd = PRIOR_LOG_SD * Math.sqrt(populationShare)
  const multiplier = held(Math.exp((1 - populationShare) * mean))
  const populationRatio = ratioAt(1, 0)
  return {
    multiplier,
    logSd,
    low: multiplier * Math.exp(-INTERVAL_DEVIATIONS * logSd),
    high: multiplier * Math.exp(INTERVAL_DEVIATIONS * logSd),
    intervalLevel: INTERVAL_LEVEL,
    ratio: multiplier * populationRatio,
    populationRatio,
    populationShare,
    pairs: usable.length,
    rejectedPairs: pairs.length - usable.length,
  }
}

/** How much dearer than the population's the pair says backward walking is, as a logarithm, practice allowed for. */
export function logExcessOf(pair: PairedBouts): number {
  const expected = ratioAt(pair.speedMps, pair.gradePct) * noviceFactor(pair.backwardSessions).mean
  return logHeartRatio(pair) / HEART_EXPONENT - Math.log(expected)
}

function isUsable({ forwardBpm, backwardBpm, speedMps, gradePct }: PairedBouts): boolean {
  const isRate = (bpm: number) => bpm >= LOWEST_BPM && bpm <= HIGHEST_BPM
  const isWalking = speedMps > 0 && gaitsAt(speedMps).backward === 'walk'
  return isRate(forwardBpm) && isRate(backwardBpm) && isWalking && Number.isFinite(gradePct)
}

function logHeartRatio({ forwardBpm, backwardBpm }: PairedBouts): number {
  return Math.log(backwardBpm / forwardBpm)
}

function ratioAt(speedMps: number, gradePct: number): number {
  const { backward, forward } = ratesAt('lcda', gaitsAt(speedMps), speedMps, gradePct)
  return backward / forward
}

function held(multiplier: number): number {
  return Math.max(1 - CALIBRATION_LIMIT, Math.min(1 + CALIBRATION_LIMIT, multiplier))
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
