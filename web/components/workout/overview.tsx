import { TimeStrip } from '../../charts/time-strip.tsx'
import type { Stretch } from '../../lib/direction.ts'
import { useStore } from '../../lib/store.ts'
import type { Timeline } from '../../lib/timeline.ts'
import styles from './overview.module.css'

interface OverviewProps {
  readonly stretches: readonly Stretch[]
  readonly timeline: Timeline
}

/** The whole workout as a strip, as wide as the curves, with a frame round the part that they show. */
export function Overview({ stretches, timeline }: OverviewProps) {
  return (
    <div className={styles.overview} aria-hidden="true">
      <TimeStrip stretches={stretches} lengthS={timeline.lastS} />
      <Frame timeline={timeline} />
    </div>
  )
}

function Frame({ timeline: { zoom, lastS } }: Pick<OverviewProps, 'timeline'>) {
  const seen = useStore(zoom, undefined)
  const share = (seconds: number) => `${((100 * seconds) / lastS).toFixed(3)}%`
  if (!seen) return null
  return (
    <div className={styles.whole}>
      <div
        className={styles.seen}
        style={{ insetInlineStart: share(seen.startS), width: share(seen.endS - seen.startS) }}
      />
    </div>
  )
}
