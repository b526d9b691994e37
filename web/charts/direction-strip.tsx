import { useId } from 'react'
import { BackwardStripes } from './backward-stripes.tsx'
import styles from './direction-strip.module.css'

export interface DirectionShares {
  readonly backwardS: number
  readonly forwardS: number
  readonly durationS: number
}

/** How a workout's time divides into backward, forward and the rest, as one thin bar. */
export function DirectionStrip({ backwardS, forwardS, durationS }: DirectionShares) {
  const stripes = useId()
  const whole = Math.max(durationS, backwardS + forwardS, 1)
  const share = (seconds: number) => `${((seconds / whole) * 100).toFixed(2)}%`
  return (
    <svg className={styles.strip} width="100%" height="8" aria-hidden="true">
      <defs>
        <BackwardStripes id={stripes} />
      </defs>
      <rect className={styles.rest} y="3" width="100%" height="2" />
      <rect className={styles.forward} x={share(backwardS)} y="2" width={share(forwardS)} height="4" />
      <rect fill={`url(#${stripes})`} width={share(backwardS)} height="8" />
    </svg>
  )
}
