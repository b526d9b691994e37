import { useExplain } from '../lib/use-explain.ts'
import english from '../messages/en/parts.json'
import { useWords } from '../messages/words.ts'
import button from './button.module.css'
import styles from './notice.module.css'

/** What went wrong with a call, what to do, and a way to try again. */
export function Problem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useWords('parts', english)
  const { title, advice } = useExplain()(error)
  return (
    <section className={`${styles.notice} ${styles.error}`} role="alert">
      <h2>{title}</h2>
      <p>{advice}</p>
      <button type="button" className={button.secondary} onClick={onRetry}>
        {t('tryAgain')}
      </button>
    </section>
  )
}
