import english from '../messages/en/parts.json'
import { useWords } from '../messages/words.ts'
import styles from './notice.module.css'

/** Keeps the place of what is coming, so that nothing jumps when it is there. */
export function Loading({ what, height }: { what: string; height: 'short' | 'tall' }) {
  const t = useWords('parts', english)
  return (
    <div className={`${styles.skeleton} ${styles[height]}`}>
      <p className={styles.loading} role="status">
        {t('loading', { what })}
      </p>
    </div>
  )
}
