import type { UndecidedReasonBody } from '@backstride/contract'
import { REASONS } from '../lib/reasons.ts'
import styles from './badge.module.css'

export function SimulatedBadge() {
  return <span className={`${styles.badge} ${styles.simulated}`}>Simulated</span>
}

export function PartialBadge() {
  return <span className={`${styles.badge} ${styles.partial}`}>Incomplete file</span>
}

export function UndecidedBadge({ reason }: { reason: UndecidedReasonBody | null }) {
  const why = reason ? `: ${REASONS[reason].short}` : ''
  return <span className={`${styles.badge} ${styles.undecided}`}>Undecided{why}</span>
}
