/**
 * What being new to walking backward adds.
 *
 * Heath et al. 2001, Phys Ther Sport 2:171: eight men, 2.05 L/min before and 1.66 L/min after 12 sessions of 15 min at
 * the same speed. Only these two ends are known; the exponential between them and its constant are a choice that leaves
 * 5 % of the excess after 12 sessions.
 */

/** Excess of the first session over the practised cost: 2.05/1.66 − 1. */
export const NOVICE_EXCESS = 0.235

/** Sessions in which the excess falls to 1/e. */
export const PRACTICE_SESSIONS = 4

export interface Factor {
  readonly mean: number
  readonly sd: number
}

/**
 * What multiplies the gross cost of backward walking after so many sessions, with its standard deviation.
 *
 * The excess is uncertain by half of itself, which is what a constant of 2 or 8 sessions instead of 4 would change. An
 * unknown count is taken as practised, with the deviation of an excess anywhere between none and all of it.
 */
export function noviceFactor(backwardSessions?: number): Factor {
  if (backwardSessions === undefined) return { mean: 1, sd: NOVICE_EXCESS / Math.sqrt(12) }
  const excess = NOVICE_EXCESS * Math.exp(-Math.max(0, backwardSessions) / PRACTICE_SESSIONS)
  return { mean: 1 + excess, sd: excess / 2 }
}
