import type { Outcome } from '../lib/use-action.ts'
import { useExplain } from '../lib/use-explain.ts'
import english from '../messages/en/parts.json'
import { useWords } from '../messages/words.ts'
import styles from './outcome-text.module.css'

/** Says beside a button how it went, to eyes and to readers. */
export function OutcomeText({ outcome, done }: { outcome: Outcome; done: string }) {
  const t = useWords('parts', english)
  const explain = useExplain()
  return (
    <p className={styles.outcome} role="status">
      {outcome.state === 'busy' && t('busy')}
      {outcome.state === 'done' && <span className={styles.done}>{done}</span>}
      {outcome.state === 'failed' && <span className={styles.failed}>{explain(outcome.error).sentence}</span>}
    </p>
  )
}
