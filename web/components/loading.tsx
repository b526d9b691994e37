import english from '../messages/en/parts.json'
import { useWords } from '../messages/words.ts'
import styles from './notice.module.css'

/**
 * Keeps the place of what is coming, so that nothing jumps when it is there. A whole page fills the window, and is named
 * by a heading as the page itself is going to be.
 */
export function Loading({ what, height }: { what: string; height: 'short' | 'tall' | 'page' }) {
  const t = useWords('parts', english)
  return (
    <div className={`${styles.skeleton} ${styles[height]}`}>
      {height === 'page' && <h1 className="visually-hidden">{t('loading', { what })}</h1>}
      <p className={styles.loading} role="status">
        {t('loading', { what })}
      </p>
    </div>
  )
}
