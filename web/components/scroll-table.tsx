import type { ReactNode } from 'react'
import styles from './scroll-table.module.css'

/** Lets a wide table scroll inside its place, with the keyboard as well. */
export function ScrollTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable to be scrolled by keys
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
