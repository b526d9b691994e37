import { explain } from '../lib/explain.ts'
import type { Outcome } from '../lib/use-action.ts'
import styles from './outcome-text.module.css'

/** Says beside a button how it went, to eyes and to readers. */
export function OutcomeText({ outcome, done }: { outcome: Outcome; done: string }) {
  return (
    <p className={styles.outcome} role="status">
      {outcome.state === 'busy' && 'One moment…'}
      {outcome.state === 'done' && <span className={styles.done}>{done}</span>}
      {outcome.state === 'failed' && (
        <span className={styles.failed}>
          {explain(outcome.error).title}. {explain(outcome.error).advice}
        </span>
      )}
    </p>
  )
}
