import type { DirectionBody } from '@backstride/contract'
import styles from './direction-line.module.css'

/** One stretch drawn in the look of its direction; `d` is SVG path data. */
export function DirectionLine({ direction, d }: { direction: DirectionBody; d: string }) {
  return (
    <>
      <path className={styles[direction]} d={d} />
      {direction === 'backward' && <path className={styles.sleeper} d={d} />}
      {direction === 'standing' && <path className={styles.hollow} d={d} />}
    </>
  )
}

/** A short sample of a direction's line, for legends and tables. */
export function DirectionSample({ direction }: { direction: DirectionBody }) {
  return (
    <svg width="30" height="12" viewBox="0 0 30 12" aria-hidden="true">
      <DirectionLine direction={direction} d="M4 6H26" />
    </svg>
  )
}
