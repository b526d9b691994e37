import english from '../../messages/en/today.json'
import { useWords } from '../../messages/words.ts'
import styles from './goals.module.css'

interface GoalMeterProps {
  readonly name: string
  /** Done of what was set out; 1 and more is reached. */
  readonly share: number
  readonly words: string
}

/** One goal of the week: how much of it is done, as words and as a bar. */
export function GoalMeter({ name, share, words }: GoalMeterProps) {
  const t = useWords('today', english)
  const isReached = share >= 1
  return (
    <div className={styles.goal} data-reached={isReached}>
      <p>
        <span>{name}</span>
        <strong>
          {words}
          {isReached && <span className={styles.reached}> {t('reached')}</span>}
        </strong>
      </p>
      <div className={styles.track} aria-hidden="true">
        <div style={{ inlineSize: `${Math.min(100, 100 * share)}%` }} />
      </div>
    </div>
  )
}
