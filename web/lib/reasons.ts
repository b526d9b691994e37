import type { UndecidedReasonBody } from '@backstride/contract'

export interface Reason {
  /** Two or three words, for a list. */
  readonly short: string
  readonly why: string
  readonly next: string
}

/** Why a direction cannot be told, and what to do next time. */
export const REASONS: Readonly<Record<UndecidedReasonBody, Reason>> = {
  NO_HEADING: {
    short: 'no compass',
    why: 'The recording says where you went, but not which way you faced. A track looks the same walked forward and backward, so nothing is guessed.',
    next: 'Record with a compass next time; one of the ways below will do.',
  },
  HEADING_IS_COURSE: {
    short: 'heading is only the course',
    why: 'What this file calls heading follows the direction of travel too closely to come from a compass. It says where you went, not which way you faced.',
    next: 'Choose a real compass or orientation sensor in the app that records; the ways below have one.',
  },
  NO_POSITION: {
    short: 'no position',
    why: 'There is a heading, but no position over the ground to hold it against, as on a treadmill or with GPS off.',
    next: 'Record outdoors with location on, or name the laps “forward” and “backward”.',
  },
  MOUNT_UNKNOWN: {
    short: 'wearing unknown',
    why: 'Two ways of wearing the device, half a turn apart, explain the recording equally well: forward and backward could be swapped.',
    next: 'Begin the next session with 20 seconds of ordinary walking forward, wearing the device as you will for the rest.',
  },
  HEADING_UNUSABLE: {
    short: 'compass disturbed',
    why: 'The compass stood still, jumped about or was disturbed for nearly all of the recording.',
    next: 'Calibrate it by drawing an eight in the air, keep it away from magnets and steel, and wear it tightly.',
  },
  TOO_SHORT: {
    short: 'too short',
    why: 'There are too few seconds of walking to tell anything from.',
    next: 'Walk for at least a minute or two.',
  },
}
