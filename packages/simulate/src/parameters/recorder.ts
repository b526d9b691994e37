/** What recorders do besides. READ and ASSUMED as in `person.ts`. */

/** Height of the start above the ellipsoid's stand-in for sea level, metres: any. */
export const START_ELEVATION_M = 60
/** Barometric height drifts with the weather. ASSUMED. */
export const ELEVATION_NOISE = { sdM: 0.6, tauS: 300 }
/** Rise and fall of a hilly route over this distance. ASSUMED. */
export const HILL_LENGTH_M = 300
/** A watch counts steps over some seconds and rounds. ASSUMED. */
export const CADENCE_NOISE_SPM = 1.5

/** Laps are pressed this late, seconds. ASSUMED. */
export const LAP_PRESS_SD_S = 0.8
/** A treadmill's belt differs from its display by this share. ASSUMED. */
export const BELT_ERROR_SHARE = 0.02
