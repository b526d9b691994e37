import type { Series } from '@backstride/contract'
import { DirectionSample } from '../../charts/direction-line.tsx'
import type { Cursor } from '../../lib/cursor.ts'
import type { Stretch } from '../../lib/direction.ts'
import { useStore } from '../../lib/store.ts'
import { useFormat } from '../../lib/use-format.ts'
import directions from '../../messages/en/directions.json'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import styles from './series-panel.module.css'

interface MomentProps {
  readonly series: Series
  readonly backward: readonly Stretch[]
  readonly cursor: Cursor
}

/** What was measured at the cursor, and the ways to move it: a slider for keyboard and touch, and stretch by stretch. */
export function Moment({ series, backward, cursor }: MomentProps) {
  const t = useWords('workout', english)
  const way = useWords('directions', directions)
  const format = useFormat()
  const second = useStore(cursor, undefined) ?? 0
  const direction = series.direction[second] ?? 'unknown'
  const bpm = format.beats(series.heartRateBpm[second] ?? null)
  const pace = format.speed(series.speedMps[second] ?? null)
  const earlier = backward.findLast(({ startS }) => startS < second)
  const later = backward.find(({ startS }) => startS > second)
  return (
    <div className={styles.moment}>
      <div className={styles.readout}>
        <span>{format.clock(second)}</span>
        <span>
          <DirectionSample direction={direction} />
          {way(direction)}
        </span>
        <span>{bpm}</span>
        <span>{pace}</span>
        <div className={styles.steps}>
          <Step to={earlier} cursor={cursor} name={t('moment.previous')} sign="←" />
          <Step to={later} cursor={cursor} name={t('moment.next')} sign="→" />
        </div>
      </div>
      <input
        className={styles.slider}
        type="range"
        min={0}
        max={Math.max(0, series.direction.length - 1)}
        value={second}
        onChange={({ target }) => cursor.set(target.valueAsNumber)}
        aria-label={t('moment.label')}
        aria-valuetext={[format.clock(second), way(direction), bpm, pace].join(', ')}
      />
    </div>
  )
}

interface StepProps {
  readonly to: Stretch | undefined
  readonly cursor: Cursor
  readonly name: string
  readonly sign: string
}

function Step({ to, cursor, name, sign }: StepProps) {
  return (
    <button
      type="button"
      className={button.quiet}
      aria-label={name}
      title={name}
      disabled={!to}
      onClick={() => to && cursor.set(to.startS)}
    >
      {sign}
    </button>
  )
}
