/**
 * Every number the simulator draws from, with where it comes from. READ: seen in the named source. ASSUMED: a choice,
 * with its reason; no published figure was found. The severities and the heading errors are those under which the
 * method of this project was first measured.
 */

export interface Spread {
  readonly mean: number
  readonly sd: number
}

export interface Range {
  readonly low: number
  readonly high: number
}

// --- The person -----------------------------------------------------------------------------------------------------

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

// --- How a person moves ---------------------------------------------------------------------------------------------

/** Starting and stopping take two or three steps. ASSUMED. */
export const ACCELERATION_MPS2 = 0.9
/** Speed wanders by this share, correlated over this time. ASSUMED. */
export const PACE_WANDER = { sd: 0.06, tauS: 15 }
/** Turning on the spot. At most 130 degrees a second; ASSUMED. */
export const TURN_RATE_DEG_PER_S: Range = { low: 70, high: 130 }
/** Speed kept while the body turns during walking, and its turn rate. ASSUMED. */
export const WALKING_TURN = { pace: 0.6, rateDegPerS: 90 }
/** Below this speed a person counts as standing; between the two angles of body against travel, as sideways. */
export const STANDING_BELOW_MPS = 0.15
export const FORWARD_WITHIN_DEG = 60
export const BACKWARD_BEYOND_DEG = 120
/** Cadence grows with this power of speed. ASSUMED: the walk ratio (step length over cadence) is about constant. */
export const CADENCE_EXPONENT = 0.5

// --- Plans ----------------------------------------------------------------------------------------------------------

/** People press start and stand a moment. ASSUMED. */
export const REST_BEFORE_START_S: Range = { low: 2, high: 6 }
/** First stretch of a walk that follows no programme. ASSUMED. */
export const OPENING_S: Range = { low: 20, high: 60 }
/** Two to five minutes forward are advised ("Is Walking Backwards Good for Your Health?", Athletico); less is done. ASSUMED. */
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

// --- Position ---------------------------------------------------------------------------------------------------------

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
export const SEVERITY_ERRORS: Record<'S0' | 'S1' | 'S2' | 'S3', SeverityErrors> = {
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

// --- Heading --------------------------------------------------------------------------------------------------------

/** Errors of a compass worn on a body. */
export interface CompassErrors {
  /** Sway with each stride; on the wrist the swing of the arm. */
  readonly swingDeg: number
  /** Hard iron: an error that goes once around with the heading. */
  readonly hardIronDeg: number
  readonly driftSdDeg: number
  readonly driftTauS: number
  /** Constant turn of the device against the body while walking backward, from another posture. */
  readonly backwardPostureDeg: number
  /** Turns over the shoulder while walking backward, and looks at the watch: how far, and how often. */
  readonly glanceDeg: number
  readonly glanceEveryS: number
  readonly watchLookDeg: number
  readonly watchLookEveryS: number
  readonly disturbanceEveryS: number
  readonly whiteSdDeg: number
  readonly dropoutEveryS: number
}

/** Arm swing 12 to 35 degrees on the wrist, less elsewhere. ASSUMED; phones in the field scatter by 13 to 25 degrees. */
export const SWING_DEG: Record<'wrist' | 'chest' | 'waist' | 'hand' | 'pocket' | 'head', Range> = {
  wrist: { low: 12, high: 35 },
  pocket: { low: 8, high: 22 },
  hand: { low: 3, high: 9 },
  waist: { low: 4, high: 10 },
  chest: { low: 3, high: 9 },
  head: { low: 2, high: 6 },
}
/**
 * Standard deviation of the mount offset where the frame is known, degrees; undefined where any angle is as likely.
 * ASSUMED: a phone on the chest, screen outward, in the hand, or glasses point where the body does, about.
 */
export const MOUNT_SD_DEG: Record<
  'wrist' | 'chest' | 'waist' | 'hand' | 'pocket' | 'head',
  number | undefined
> = {
  wrist: undefined,
  pocket: undefined,
  hand: 12,
  waist: 15,
  chest: 8,
  head: 6,
}
/** All ASSUMED, as in the first measurements of the method. */
export const HARD_IRON_DEG: Range = { low: 2, high: 14 }
export const DRIFT_SD_DEG: Range = { low: 3, high: 9 }
export const DRIFT_TAU_S: Range = { low: 180, high: 400 }
export const BACKWARD_POSTURE_SD_DEG = 12
export const GLANCE = {
  deg: { low: 8, high: 28 },
  lengthS: { low: 1, high: 3 },
  everyS: { low: 8, high: 20 },
}
export const WATCH_LOOK = { deg: { low: 35, high: 100 }, lengthS: { low: 2, high: 5 }, everyS: 150 }
export const DISTURBANCE = { deg: { low: 30, high: 170 }, lengthS: { low: 3, high: 20 } }
export const COMPASS_WHITE_SD_DEG: Range = { low: 1, high: 4 }
/** About 7 % of the heading is missing. ASSUMED. */
export const DROPOUT = { lengthS: { low: 4, high: 60 }, everyS: 420 }
/** The device moves over this time when an arm is lifted or the head turned. ASSUMED. */
export const EPISODE_RAMP_S = 0.5
/** Share of watches among devices worn at any angle; the rest are phones in a pocket. ASSUMED. */
export const WRIST_SHARE = 0.7
/** A device worn anew sits anywhere from 60 to 180 degrees from where it sat. ASSUMED. */
export const REMOUNT_DEG: Range = { low: 60, high: 180 }
/** An offset stored from a confirmed session differs from that of the day by this much. ASSUMED. */
export const STORED_OFFSET_SD_DEG = 15
/** Course in disguise is taken over this long by receivers and loggers. ASSUMED. */
export const COURSE_BASE_S: Range = { low: 1, high: 3 }
/** Arms swing fully from this speed on: below 0.8 m/s they go twice a stride or hang (READ), which is not modelled. */
export const SWING_FULL_FROM_MPS = 0.8

// --- Heart ----------------------------------------------------------------------------------------------------------

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

// --- Height and cadence ---------------------------------------------------------------------------------------------

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
