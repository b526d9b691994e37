import { useId } from 'react'
import { clock } from '../lib/figures.ts'
import type { PlanPart } from '../lib/session-plan.ts'
import { BackwardStripes } from './backward-stripes.tsx'
import styles from './session-plan.module.css'
import { timeMarks } from './time-marks.ts'

/** A session to scale, from its start to its end: backward stretches tall and striped, forward ones low. */
export function SessionPlan({ parts }: { parts: readonly PlanPart[] }) {
  const stripes = useId()
  const totalS = Math.max(1, parts.at(-1)?.endS ?? 0)
  const share = (seconds: number) => `${((100 * seconds) / totalS).toFixed(3)}%`
  return (
    <div className={styles.plan} aria-hidden="true">
      <svg width="100%" height="56" aria-hidden="true">
        <defs>
          <BackwardStripes id={stripes} />
        </defs>
        {parts.map(({ direction, startS, endS }) => (
          <rect
            key={startS}
            x={share(startS)}
            width={share(endS - startS)}
            y={direction === 'backward' ? 0 : 30}
            height={direction === 'backward' ? 56 : 26}
            {...(direction === 'backward' ? { fill: `url(#${stripes})` } : { className: styles.forward })}
          />
        ))}
      </svg>
      <ol>
        {timeMarks(totalS).map((second) => (
          <li key={second} style={{ insetInlineStart: share(second) }}>
            {clock(second)}
          </li>
        ))}
      </ol>
    </div>
  )
}
