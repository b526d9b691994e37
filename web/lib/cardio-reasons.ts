import type { UndecidedReasonBody } from '@backstride/contract'
import { REASONS } from './reasons.ts'

const CARDIO_REASONS: Readonly<Record<string, string>> = {
  DIRECTION_UNKNOWN: 'the direction of too much of it is unknown.',
  NO_HEART_RATE: 'no heart rate was recorded. A chest strap or the watch’s own sensor is enough.',
  NO_BACKWARD: 'there is no backward walking in it.',
  NO_FORWARD_TO_COMPARE:
    'there is no forward walking to compare with. Walk some of the way forward next time.',
  TOO_SHORT:
    'one of the two directions was walked for too short a time. Two minutes of each are a good start.',
  SPEEDS_DIFFER: 'forward and backward were walked at speeds too different to compare.',
  TOO_UNCERTAIN: 'the heart rate varied too much for a difference to be told.',
}

/** Why heart rates of the two directions cannot be compared, in a sentence. */
export function cardioReason(code: string | null): string {
  if (code === null) return 'the recording does not allow it.'
  const reason = CARDIO_REASONS[code]
  if (reason) return reason
  return isUndecided(code)
    ? `the direction is undecided (${REASONS[code].short}).`
    : `the recording does not allow it (${code}).`
}

function isUndecided(code: string): code is UndecidedReasonBody {
  return code in REASONS
}
