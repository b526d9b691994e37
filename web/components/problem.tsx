import { explain } from '../lib/explain.ts'
import button from './button.module.css'
import styles from './notice.module.css'

/** What went wrong with a call, what to do, and a way to try again. */
export function Problem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title, advice } = explain(error)
  return (
    <section className={`${styles.notice} ${styles.error}`} role="alert">
      <h2>{title}</h2>
      <p>{advice}</p>
      <button type="button" className={button.secondary} onClick={onRetry}>
        Try again
      </button>
    </section>
  )
}
