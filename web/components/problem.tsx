import { useExplain } from '../lib/use-explain.ts'
import english from '../messages/en/parts.json'
import { useWords } from '../messages/words.ts'
import button from './button.module.css'
import styles from './notice.module.css'

interface ProblemProps {
  readonly error: unknown
  readonly onRetry: () => void
  /** Whether there is nothing else on the page, which this is the heading of then. */
  readonly isPage?: boolean
}

/** What went wrong with a call, what to do, and a way to try again. */
export function Problem({ error, onRetry, isPage = false }: ProblemProps) {
  const t = useWords('parts', english)
  const Heading = isPage ? 'h1' : 'h2'
  const { title, advice } = useExplain()(error)
  return (
    <section className={`${styles.notice} ${styles.error}`} role="alert">
      <Heading>{title}</Heading>
      <p>{advice}</p>
      <button type="button" className={button.secondary} onClick={onRetry}>
        {t('tryAgain')}
      </button>
    </section>
  )
}
