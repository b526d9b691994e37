import styles from './sparkline.module.css'

const [HEIGHT_PX, BAR_PX, GAP_PX] = [24, 7, 2]

export interface SparklineProps {
  readonly values: readonly number[]
  /** What a full bar stands for at the least, so that little does not look like much. */
  readonly leastFull: number
}

/** Amounts from zero, one small bar each, without words: they stand beside it. */
export function Sparkline({ values, leastFull }: SparklineProps) {
  const full = Math.max(leastFull, ...values)
  const widthPx = values.length * (BAR_PX + GAP_PX)
  const bars = values.map((value, k) => barAt(k * (BAR_PX + GAP_PX), (value / full) * (HEIGHT_PX - 2)))
  return (
    <svg
      className={styles.sparkline}
      width={widthPx}
      height={HEIGHT_PX}
      viewBox={`0 0 ${widthPx} ${HEIGHT_PX}`}
      aria-hidden="true"
    >
      <path className={styles.bars} d={bars.join('')} />
      <path className={styles.ground} d={`M0 ${HEIGHT_PX - 0.5}H${widthPx - GAP_PX}`} />
    </svg>
  )
}

/** Nothing is no bar, and little is one that can be seen. */
function barAt(x: number, heightPx: number): string {
  if (heightPx <= 0) return ''
  return `M${x} ${HEIGHT_PX - 1}v${-Math.max(1.5, heightPx).toFixed(1)}h${BAR_PX}V${HEIGHT_PX - 1}z`
}
