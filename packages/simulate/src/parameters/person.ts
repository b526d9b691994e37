/**
 * Who walks: the population that a person is drawn from.
 *
 * In this folder every number says where it comes from. READ: seen in the named source. ASSUMED: a choice, with its
 * reason where there is one; no published figure was found.
 */
import type { Range, Spread } from './range.ts'

/** Comfortable walking speed of adults, m/s. ASSUMED 1.30 ± 0.16, about the middle of what gait laboratories report. */
export const FORWARD_SPEED_MPS: Spread = { mean: 1.3, sd: 0.16 }
/**
 * Preferred backward speed over forward. ASSUMED 0.72 ± 0.11: velocity drops backward, more in the old (Laufer 2003,
 * 2005, abstracts READ); one in ten people walks backward nearly as fast as forward.
 */
export const BACKWARD_RATIO: Spread = { mean: 0.72, sd: 0.11 }
export const BACKWARD_RATIO_LIMITS: Range = { low: 0.4, high: 1.1 }
export const FAST_BACKWARD_SHARE = 0.1
export const FAST_BACKWARD_RATIO: Range = { low: 0.9, high: 1.1 }
/** Sideways steps are short, one foot joining the other. ASSUMED. */
export const SIDEWAYS_RATIO = 0.5
/** Steps a minute of both feet at the comfortable speed. ASSUMED from usual laboratory values. */
export const CADENCE_SPM: Spread = { mean: 112, sd: 6 }
/** Cadence does not change with direction (Laufer 2003, 2005, abstracts READ); ± 6 % ASSUMED. */
export const BACKWARD_CADENCE_RATIO: Range = { low: 0.94, high: 1.06 }
/** Heart rate at rest and at most, and aerobic capacity: adults of about 35 years. ASSUMED. */
export const RESTING_BPM: Spread = { mean: 65, sd: 7 }
export const MAX_BPM: Spread = { mean: 184, sd: 9 }
export const VO2_MAX: Spread = { mean: 40, sd: 6 }
/** Body mass, kg. ASSUMED. */
export const MASS_KG: Spread = { mean: 72, sd: 12 }
