/**
 * Errors of compasses worn on a body. READ and ASSUMED as in `person.ts`; the sizes are those under which the method of
 * this project was first measured.
 */
import type { WornOn } from '@backstride/recording'
import type { Range } from './range.ts'

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
export const SWING_DEG: Record<WornOn, Range> = {
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
export const MOUNT_SD_DEG: Record<WornOn, number | undefined> = {
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
