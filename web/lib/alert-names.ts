import type { AlertRule } from '@backstride/contract'

/** Each rule in two or three words, for a row of a table. */
export const ALERT_NAMES: Readonly<Record<AlertRule, string>> = {
  UNDECIDED_SHARE: 'much undecided',
  BACKWARD_RAMP: 'backward minutes up fast',
  HEART_COST_DRIFT: 'costs more beats',
  NO_SESSIONS: 'no sessions lately',
}
