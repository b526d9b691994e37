/**
 * What moving backward costs, from what the same person would spend going forward.
 *
 * Walking: the part above rest that level walking costs is multiplied by one factor, the part that lifting costs by
 * another. Both were fitted by weighted least squares to what could be read of four sources (five points): Kim & Choi
 * 2001, J Korean Acad Rehabil Med 25:474 (20 men, 1.39 m/s, level); the 2011 Compendium of Physical Activities, codes
 * 17320 and 17325 (1.56 m/s, level and 5 %); and a study of ten women at 1.11 m/s on slopes of 2.5–12.5 % (dbpia
 * NODE08826885). Leave-one-out error 7.7 % of the gross cost. docs/energy.md shows the points and the residuals.
 *
 * Running: Wright & Weyand 2001, J Exp Biol 204:1805 (1.35); Rasica et al. 2020, Eur J Appl Physiol 120:2507 (1.35,
 * 0–25 %); a body-weight-support study (5.8/4.5 J/(kg·m) without support, 1.29). Mean 1.33.
 *
 * Transition: Hreljac et al. 2005, J Sports Sci Med 4:446, preferred 1.63 ± 0.11 m/s, 12 adults.
 */

import { REST_ML_KG_MIN } from './oxygen.ts'

const { max, sqrt } = Math

/** Multiplies what level walking costs above rest. */
export const LEVEL_MULTIPLIER = 1.563

/** Multiplies what lifting the body costs going up; downhill, where nobody has measured, the forward cost is kept. */
export const LIFT_MULTIPLIER = 1.113
export const DOWNHILL_LIFT_MULTIPLIER = 1

/** Multiplies the gross cost of running forward. */
export const RUNNING_MULTIPLIER = 1.33

/** The speed at which people going backward prefer to run, m/s. */
export const BACKWARD_TRANSITION_MPS = 1.63

/** Where the multipliers were fitted: below, above and beyond these they are extrapolated. */
export const STUDIED = { lowestSpeedMps: 1.11, highestSpeedMps: 1.565, highestGradePct: 12.5 }

/**
 * Gross oxygen uptake of walking backward, mL/(kg·min), from the forward cost on the level and what the slope adds to
 * it (negative downhill). NaN gives NaN.
 */
export function backwardWalkingCost(forwardLevel: number, forwardLift: number): number {
  const lift = (forwardLift < 0 ? DOWNHILL_LIFT_MULTIPLIER : LIFT_MULTIPLIER) * forwardLift
  return REST_ML_KG_MIN + LEVEL_MULTIPLIER * (forwardLevel - REST_ML_KG_MIN) + lift
}

/** Gross oxygen uptake of running backward, mL/(kg·min), from that of running forward. NaN gives NaN. */
export function backwardRunningCost(forward: number): number {
  return RUNNING_MULTIPLIER * forward
}

/**
 * Person to person and model error of the level multiplier, one standard deviation. Leave-one-out error (7.7 %) and
 * the spread between runners of the gross ratio (SEM 0.06 of four, so 0.12 or 9 %) make 12 % of the gross cost, which
 * is 0.2 of the multiplier; it is also the half-width of the plausible range, 1.4–1.8.
 */
const LEVEL_MULTIPLIER_SD = 0.2

/** Half-width of the plausible range of the lifting multiplier, 0.9–1.3. */
const LIFT_MULTIPLIER_SD = 0.2

/** Downhill nothing is known: between none and all of the saving may be kept, so half of it is one deviation. */
const DOWNHILL_LIFT_MULTIPLIER_SD = 0.5

/** Between runners: standard error 0.06 of four people (Wright & Weyand 2001). */
export const RUNNING_MULTIPLIER_SD = 0.12

/** How far the level multiplier may change per m/s outside the studied speeds; studies disagree between 0 and 0.43. */
const LEVEL_SLOPE_PER_MPS = 0.4

/** How far the lifting multiplier may change per percent beyond the steepest studied slope; a choice. */
const LIFT_SLOPE_PER_PCT = 0.02

/** Standard deviation of the level multiplier at a speed, m/s: wider outside the studied speeds. NaN gives NaN. */
export function levelMultiplierSd(speedMps: number): number {
  const outsideMps = max(0, STUDIED.lowestSpeedMps - speedMps, speedMps - STUDIED.highestSpeedMps)
  return sqrt(LEVEL_MULTIPLIER_SD ** 2 + (LEVEL_SLOPE_PER_MPS * outsideMps) ** 2)
}

/** Standard deviation of the lifting multiplier on a slope, percent: wider downhill and when steep. NaN gives NaN. */
export function liftMultiplierSd(gradePct: number): number {
  if (gradePct < 0) return DOWNHILL_LIFT_MULTIPLIER_SD
  const steeperPct = max(0, gradePct - STUDIED.highestGradePct)
  return sqrt(LIFT_MULTIPLIER_SD ** 2 + (LIFT_SLOPE_PER_PCT * steeperPct) ** 2)
}
