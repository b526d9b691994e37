import { memo, useId } from 'react'
import type { Stretch } from '../lib/direction.ts'
import { clock } from '../lib/figures.ts'
import { BackwardStripes } from './backward-stripes.tsx'
import { timeMarks } from './time-marks.ts'
import styles from './time-strip.module.css'

const HEIGHT_PX = 36

/** How high each direction stands, as a part of the strip: with its filling it stays apart in greyscale. */
const HEIGHTS = { backward: 1, forward: 0.5, sideways: 0.7, standing: 0.2, unknown: 0.35 } as const

interface TimeStripProps {
  readonly stretches: readonly Stretch[]
  /** Time at the right end; strips with the same can be held against each other. */
  readonly lengthS: number
}

/** A walk from left to right, each stretch in the look of its direction. */
export const TimeStrip = memo(Strip)

function Strip({ stretches, lengthS }: TimeStripProps) {
  const stripes = useId()
  const dots = useId()
  const fills: Partial<Record<Stretch['direction'], string>> = {
    backward: `url(#${stripes})`,
    sideways: `url(#${dots})`,
  }
  const share = (seconds: number) => `${((100 * seconds) / Math.max(1, lengthS)).toFixed(3)}%`
  return (
    <div className={styles.strip} aria-hidden="true">
      <svg width="100%" height={HEIGHT_PX} aria-hidden="true">
        <defs>
          <BackwardStripes id={stripes} />
          <pattern id={dots} width="5" height="5" patternUnits="userSpaceOnUse">
            <circle className={styles.dot} cx="2.5" cy="2.5" r="1.6" />
          </pattern>
        </defs>
        {stretches.map(({ direction, startS, endS }) => (
          <rect
            key={startS}
            x={share(startS)}
            width={share(endS - startS)}
            y={HEIGHT_PX * (1 - HEIGHTS[direction])}
            height={HEIGHT_PX * HEIGHTS[direction]}
            className={styles[direction]}
            fill={fills[direction]}
          />
        ))}
      </svg>
      <ol>
        {timeMarks(lengthS).map((second) => (
          <li key={second} style={{ insetInlineStart: share(second) }}>
            {clock(second)}
          </li>
        ))}
      </ol>
    </div>
  )
}
