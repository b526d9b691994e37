import styles from './notice.module.css'

/** Keeps the place of what is coming, so that nothing jumps when it is there. */
export function Loading({ what, height }: { what: string; height: 'short' | 'tall' }) {
  return (
    <div className={`${styles.skeleton} ${styles[height]}`}>
      <p className={styles.loading} role="status">
        Loading {what}…
      </p>
    </div>
  )
}
