/** Errors of receivers. READ and ASSUMED as in `person.ts`. */
import type { Severity } from '../scenario.ts'
import type { Range } from './range.ts'

/** Error of a receiver on each axis. */
export interface GnssErrors {
  /** Slow part: atmosphere and orbits. */
  readonly slowSdM: number
  readonly slowTauS: number
  /** Fast part: reflections, and the receiver's own filter. */
  readonly fastSdM: number
  readonly fastTauS: number
  readonly whiteSdM: number
  readonly speedSdMps: number
  /** How late position and speed come. */
  readonly lagS: number
  /** Whether the fast error is smooth, of second order, as that of a receiver that filters. */
  readonly isSmooth: boolean
  /** Mean time between jumps, infinite for none. */
  readonly jumpEveryS: number
  /** Share of fixes that repeat the one before. */
  readonly repeatShare: number
}

/** What a severity decides; the rest differs from receiver to receiver. */
export type SeverityErrors = Omit<GnssErrors, 'lagS' | 'isSmooth'> & {
  /** Mean time between magnetic disturbances; they go with streets as reflections do. */
  readonly disturbanceEveryS: number
}

/**
 * Errors are correlated in time (Sensors 20:6050 prefers that to white by AIC, abstract READ; a Garmin 12XL forgets
 * over about a minute, D. L. Wilson, READ). The sizes are ASSUMED so that S2 brackets a Garmin 920XT (horizontal error
 * Q3 5.29 m, speed sd about 0.49 m/s, PMC6189485, READ). Jumps and repeats are ASSUMED; repeats occur in real logs.
 */
export const SEVERITY_ERRORS: Record<Severity, SeverityErrors> = {
  S0: {
    slowSdM: 1,
    slowTauS: 120,
    fastSdM: 0.35,
    fastTauS: 8,
    whiteSdM: 0.08,
    speedSdMps: 0.06,
    jumpEveryS: Number.POSITIVE_INFINITY,
    repeatShare: 0,
    disturbanceEveryS: 900,
  },
  S1: {
    slowSdM: 2,
    slowTauS: 90,
    fastSdM: 0.8,
    fastTauS: 8,
    whiteSdM: 0.15,
    speedSdMps: 0.12,
    jumpEveryS: 3600,
    repeatShare: 0.002,
    disturbanceEveryS: 500,
  },
  S2: {
    slowSdM: 3.6,
    slowTauS: 60,
    fastSdM: 1.7,
    fastTauS: 7,
    whiteSdM: 0.35,
    speedSdMps: 0.22,
    jumpEveryS: 1800,
    repeatShare: 0.005,
    disturbanceEveryS: 300,
  },
  S3: {
    slowSdM: 6.5,
    slowTauS: 45,
    fastSdM: 3.4,
    fastTauS: 6,
    whiteSdM: 0.7,
    speedSdMps: 0.4,
    jumpEveryS: 900,
    repeatShare: 0.01,
    disturbanceEveryS: 180,
  },
}
/** Receivers smooth and so lag. 0 to 1.5 s, ASSUMED (a simulator plug-in of PX4 uses 0.12 s, consumer filters more). */
export const GNSS_LAG_S: Range = { low: 0, high: 1.5 }
/** Share of receivers whose fast error is smooth (second order). ASSUMED. */
export const SMOOTH_RECEIVER_SHARE = 0.5
/** A jump moves each axis by this many total standard deviations and dies away over this time. ASSUMED. */
export const JUMP = { size: 2.5, tauS: 8 }
/** A speed from Doppler is filtered over about a second, so that its error is too. ASSUMED. */
export const SPEED_ERROR_TAU_S = 1
/** Below this speed phones and watches hold the last course. READ in Android logs; the value ASSUMED. */
export const COURSE_HELD_BELOW_MPS = 0.4
/** What a receiver reports as its accuracy scatters about the truth by this share. ASSUMED. */
export const ACCURACY_SCATTER = 0.2
/** Tunnels and pauses of reception: one in `everyS`, each this long. ASSUMED. */
export const POSITION_GAP = { everyS: 300, lengthS: { low: 5, high: 30 } }
/** "Smart" recording keeps a sample every 1 to 6 s. The longest gap READ in files of watches, the rest ASSUMED. */
export const SMART_GAP_S: Range = { low: 1, high: 6 }
