import type { Warning } from '@backstride/recording'
import { BACKWARD_TRANSITION_MPS, STUDIED } from './backward-cost.ts'
import type { StretchCost } from './stretch-cost.ts'

/** Why a backward figure rests on less than the studies: nobody measured there. The codes are public and stable. */
export type LowConfidence =
  | 'BACKWARD_DOWNHILL'
  | 'BACKWARD_TOO_STEEP'
  | 'BACKWARD_SLOWER_THAN_STUDIED'
  | 'BACKWARD_FASTER_THAN_STUDIED'

/** Less than a percent down is level: it changes the cost by less than 5 %. */
const DOWNHILL_PCT = -1

/** Backward running was measured at 1.75–3.5 m/s (Wright & Weyand 2001). */
const RUNNING_STUDIED = { lowestSpeedMps: 1.75, highestSpeedMps: 3.5 }

/** What is outside the studies about a stretch walked or run backward; NaN speed or slope is outside nothing. */
export function lowConfidenceOf({
  speedMps,
  gradePct,
}: Pick<StretchCost, 'speedMps' | 'gradePct'>): LowConfidence[] {
  const studied = speedMps > BACKWARD_TRANSITION_MPS ? RUNNING_STUDIED : STUDIED
  const codes: LowConfidence[] = []
  if (gradePct < DOWNHILL_PCT) codes.push('BACKWARD_DOWNHILL')
  if (gradePct > STUDIED.highestGradePct) codes.push('BACKWARD_TOO_STEEP')
  if (speedMps < studied.lowestSpeedMps) codes.push('BACKWARD_SLOWER_THAN_STUDIED')
  if (speedMps > studied.highestSpeedMps) codes.push('BACKWARD_FASTER_THAN_STUDIED')
  return codes
}

/** One warning for each code, in the order of the table below. */
export function confidenceWarnings(codes: ReadonlySet<LowConfidence>): Warning[] {
  return CODES.filter((code) => codes.has(code)).map((code) => ({ code, message: MESSAGES[code] }))
}

const CODES: readonly LowConfidence[] = [
  'BACKWARD_DOWNHILL',
  'BACKWARD_TOO_STEEP',
  'BACKWARD_SLOWER_THAN_STUDIED',
  'BACKWARD_FASTER_THAN_STUDIED',
]

const MESSAGES: Record<LowConfidence, string> = {
  BACKWARD_DOWNHILL: 'Nobody has measured walking backward downhill: the added energy there is a guess.',
  BACKWARD_TOO_STEEP: 'The slope is steeper than any on which walking backward was measured.',
  BACKWARD_SLOWER_THAN_STUDIED: 'Slower than any speed at which the added energy was measured.',
  BACKWARD_FASTER_THAN_STUDIED: 'Faster than any speed at which the added energy was measured.',
}
