import type { Interval } from '../lib/units.ts'
import styles from './interval-row.module.css'

interface IntervalRowProps {
  readonly estimate: Interval
  /** Values at the ends of the picture; rows with the same axis can be held against each other. */
  readonly axis: { readonly low: number; readonly high: number }
}

/** One estimate as a point on a line with two ends, above an axis with zero marked. */
export function IntervalRow({ estimate: { value, low, high }, axis }: IntervalRowProps) {
  const at = (amount: number) => `${(((amount - axis.low) / (axis.high - axis.low)) * 100).toFixed(2)}%`
  return (
    <svg className={styles.row} width="100%" height="28" aria-hidden="true">
      <line className={styles.zero} x1={at(0)} x2={at(0)} y1="0" y2="28" />
      <line className={styles.line} x1={at(low)} x2={at(high)} y1="14" y2="14" />
      <line className={styles.line} x1={at(low)} x2={at(low)} y1="7" y2="21" />
      <line className={styles.line} x1={at(high)} x2={at(high)} y1="7" y2="21" />
      <circle className={styles.point} cx={at(value)} cy="14" r="5.5" />
    </svg>
  )
}
