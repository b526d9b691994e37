import type { UndecidedReasonBody } from '@backstride/contract'
import english from '../messages/en/parts.json'
import reasons from '../messages/en/reasons.json'
import { useWords } from '../messages/words.ts'
import styles from './badge.module.css'

export function SimulatedBadge() {
  const t = useWords('parts', english)
  return <span className={`${styles.badge} ${styles.simulated}`}>{t('simulated')}</span>
}

export function PartialBadge() {
  const t = useWords('parts', english)
  return <span className={`${styles.badge} ${styles.partial}`}>{t('partial')}</span>
}

export function UndecidedBadge({ reason }: { reason: UndecidedReasonBody | null }) {
  const t = useWords('parts', english)
  const because = useWords('reasons', reasons)
  return (
    <span className={`${styles.badge} ${styles.undecided}`}>
      {reason ? t('undecidedBecause', { why: because(`undecided.${reason}.short`) }) : t('undecided')}
    </span>
  )
}
