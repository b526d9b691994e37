/** How often one caller may do something within a window of time. */
interface Limit {
  readonly count: number
  readonly windowS: number
}

/**
 * Fixed windows rather than a bucket that fills: a window is one counter that requests add to without reading it
 * first, so that many at the same moment neither wait for nor overtake each other. Around the turn of a window twice
 * as many get through; the numbers bear that.
 */
export const LIMITS = {
  /** By address: a class of sixty who sign in at once behind one address, at two requests each. */
  signIn: { count: 120, windowS: 60 },
  /** Five years of daily walks sent at once; three a second for longer is no person. */
  uploads: { count: 2000, windowS: 600 },
  /** Offers, and codes that are tried: 30 guesses in ten minutes at 60 bits. */
  invitations: { count: 30, windowS: 600 },
  /** Comments and whatever else is typed by hand. */
  writing: { count: 60, windowS: 600 },
  /** Each reads everything that an athlete has. */
  exports: { count: 6, windowS: 3600 },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof LIMITS

/** Every zone is looked at for every second of a track; a person has a handful of such places. */
export const MAX_ZONES = 20
