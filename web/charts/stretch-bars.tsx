import { useId } from 'react'
import { clock } from '../lib/figures.ts'
import { BackwardStripes } from './backward-stripes.tsx'
import styles from './stretch-bars.module.css'

const HEIGHT_PX = 120

interface StretchBarsProps {
  readonly lengthsS: readonly number[]
  /** What the full height and the full width stand for; pictures with the same can be held against each other. */
  readonly longestS: number
  readonly count: number
}

/** Stretches in their order, each as high as it was long. */
export function StretchBars({ lengthsS, longestS, count }: StretchBarsProps) {
  const stripes = useId()
  const pitch = 100 / Math.max(1, count)
  const high = (seconds: number) => (HEIGHT_PX * seconds) / Math.max(1, longestS)
  return (
    <div className={styles.bars} aria-hidden="true">
      <span>{clock(longestS)}</span>
      <svg width="100%" height={HEIGHT_PX} aria-hidden="true">
        <defs>
          <BackwardStripes id={stripes} />
        </defs>
        {lengthsS.map((seconds, k) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place
            key={k}
            x={`${(k + 0.12) * pitch}%`}
            width={`${0.76 * pitch}%`}
            y={HEIGHT_PX - high(seconds)}
            height={high(seconds)}
            fill={`url(#${stripes})`}
          />
        ))}
      </svg>
    </div>
  )
}
