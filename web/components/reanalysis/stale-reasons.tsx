import type { Reanalysis, StaleReason } from '@backstride/contract'
import english from '../../messages/en/reanalysis.json'
import { useWords } from '../../messages/words.ts'

const REASONS: readonly StaleReason[] = ['method', 'body', 'mount', 'calibration', 'labels']

/** Why workouts are stale, and in how many each holds. */
export function StaleReasons({ stale: { because, body } }: Pick<Reanalysis, 'stale'>) {
  const t = useWords('reanalysis', english)
  const parts = body.map((part) => t(`parts.${part}`)).join(', ')
  return (
    <ul>
      {REASONS.filter((reason) => because[reason] > 0).map((reason) => (
        <li key={reason}>{t(reason, { count: because[reason], parts })}</li>
      ))}
    </ul>
  )
}
