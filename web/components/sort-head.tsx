import type { ReactNode } from 'react'
import styles from './sort-head.module.css'

interface SortHeadProps {
  /** How the table is ordered by this column; undefined where it is ordered by another. */
  readonly order: 'ascending' | 'descending' | undefined
  readonly onOrder: () => void
  readonly children: ReactNode
}

/** The head of a column that puts its table in order when it is pressed. */
export function SortHead({ order, onOrder, children }: SortHeadProps) {
  return (
    <th scope="col" aria-sort={order ?? 'none'}>
      <button type="button" className={styles.sort} onClick={onOrder}>
        {children}
        <span aria-hidden="true">{SIGNS[order ?? 'none']}</span>
      </button>
    </th>
  )
}

const SIGNS = { none: '↕', ascending: '↑', descending: '↓' } as const
