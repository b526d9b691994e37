import type { Series } from '@backstride/contract'
import { DirectionSample } from '../../charts/direction-line.tsx'
import type { Cursor } from '../../lib/cursor.ts'
import { DIRECTION_NAMES, type Stretch } from '../../lib/direction.ts'
import { beats, clock, speed, type Units } from '../../lib/format.ts'
import { useStore } from '../../lib/store.ts'
import button from '../button.module.css'
import styles from './series-panel.module.css'

interface MomentProps {
  readonly series: Series
  readonly backward: readonly Stretch[]
  readonly units: Units
  readonly cursor: Cursor
}

/** What was measured at the cursor, and the ways to move it: a slider for keyboard and touch, and stretch by stretch. */
export function Moment({ series, backward, units, cursor }: MomentProps) {
  const second = useStore(cursor, undefined) ?? 0
  const direction = series.direction[second] ?? 'unknown'
  const bpm = beats(series.heartRateBpm[second] ?? null)
  const pace = speed(series.speedMps[second] ?? null, units)
  const earlier = backward.findLast(({ startS }) => startS < second)
  const later = backward.find(({ startS }) => startS > second)
  return (
    <div className={styles.moment}>
      <div className={styles.readout}>
        <span>{clock(second)}</span>
        <span>
          <DirectionSample direction={direction} />
          {DIRECTION_NAMES[direction]}
        </span>
        <span>{bpm}</span>
        <span>{pace}</span>
        <div className={styles.steps}>
          <Step to={earlier} cursor={cursor} name="Previous backward stretch" sign="←" />
          <Step to={later} cursor={cursor} name="Next backward stretch" sign="→" />
        </div>
      </div>
      <input
        className={styles.slider}
        type="range"
        min={0}
        max={Math.max(0, series.direction.length - 1)}
        value={second}
        onChange={({ target }) => cursor.set(target.valueAsNumber)}
        aria-label="Moment in the workout"
        aria-valuetext={`${clock(second)}, ${DIRECTION_NAMES[direction]}, ${bpm}, ${pace}`}
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
