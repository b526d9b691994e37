/** What plans are drawn from. READ and ASSUMED as in `person.ts`. */
import type { Range } from './range.ts'

/** People press start and stand a moment. ASSUMED. */
export const REST_BEFORE_START_S: Range = { low: 2, high: 6 }
/** First stretch of a walk that follows no programme. ASSUMED. */
export const OPENING_S: Range = { low: 20, high: 60 }
/**
 * Two to five minutes forward are advised ("Is Walking Backwards Good for Your Health?", Athletico); less
 * is done. ASSUMED.
 */
export const WARM_UP_S: Range = { low: 60, high: 120 }
/** Share of walks without a programme that begin forward. ASSUMED. */
export const FORWARD_OPENING_SHARE = 0.85
/** On one leg between the parts of a drill: 3 to 5 s ("Does Walking Backward Strengthen Your Hamstrings?", The Nest). */
export const BALANCE_S: Range = { low: 3, high: 5 }
/** Drills are done slower than walking, by this share. ASSUMED. */
export const DRILL_PACE = 0.6
/** The elderly fallers of Fritz 2013 walked backward below 0.6 m/s: the slow family lies around that. ASSUMED. */
export const SLOW_MPS: Range = { low: 0.3, high: 0.7 }
/** Length of a walk whose plan has no length of its own: that of the evaluation. */
export const DURATION_S = 720
