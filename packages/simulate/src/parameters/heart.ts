/** How a heart answers to work. READ and ASSUMED as in `person.ts`. */

/** Time constant of heart rate, 24 men on a treadmill, 57.6 ± 23.6 s (Hunt 2015, BioMed Eng OnLine 14:117, READ). */
export const HEART_RATE_TAU_S = 57.6
/** Steady heart rate from oxygen reserve, shares of 1: 0.015 + 1.03 x (Swain 1998, treadmill, 50 people, READ). */
export const HEART_RATE_RESERVE = { atRest: 0.015, perOxygenReserve: 1.03 }
/** Heart rate backward over forward is the ratio of costs to this power (three published pairs: 0.78, 0.80, 0.87). */
export const HEART_RATE_RATIO_EXPONENT = 0.8
/** First sessions: 142.6 over 118.8 bpm before and after four weeks (Heath 2001); how fast it goes is ASSUMED. */
export const NOVICE_HEART_RATE = { excess: 0.2, sessions: 4 }
/** After about so many sessions backward walking costs no more for being new (Heath 2001: 12 sessions, READ). */
export const PRACTISED_SESSIONS = 12
/** Heart rate creeps up at constant work, bpm per minute. ASSUMED: of the order of 5 % in an hour of walking. */
export const HEART_RATE_DRIFT_BPM_PER_MIN = 0.08
/** Variability of the beat and error of an optical sensor together. ASSUMED. */
export const HEART_RATE_NOISE = { sdBpm: 1.5, tauS: 10 }
