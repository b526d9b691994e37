import type { WorkoutSummary } from '@backstride/contract'
import Link from 'next/link'
import { DirectionStrip } from '../../charts/direction-strip.tsx'
import { NOT_KNOWN } from '../../lib/figures.ts'
import { type Format, useFormat } from '../../lib/use-format.ts'
import directions from '../../messages/en/directions.json'
import english from '../../messages/en/workouts.json'
import { useWords, type Words } from '../../messages/words.ts'
import { PartialBadge, SimulatedBadge, UndecidedBadge } from '../badge.tsx'
import styles from './workout-list.module.css'

interface WorkoutItemProps {
  readonly workout: WorkoutSummary
  readonly timeZone: string
}

/** One workout of a list: when, how long, how much of it backward, and what that cost. */
export function WorkoutItem({ workout, timeZone }: WorkoutItemProps) {
  const t = useWords('workouts', english)
  const way = useWords('directions', directions)
  const format = useFormat()
  const { id, athleteId, startedAt, title, direction, durationS } = workout
  const when = <time dateTime={startedAt}>{format.day(startedAt, timeZone)}</time>
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3>
          <Link href={`/athletes/${athleteId}/workouts/${id}/`}>{title ?? when}</Link>
        </h3>
        <p className={styles.sub}>
          {title !== null && when}
          {format.timeOfDay(startedAt, timeZone)}
          {workout.isSimulated && <SimulatedBadge />}
          {workout.status === 'partial' && <PartialBadge />}
          {direction.status === 'undecided' && <UndecidedBadge reason={direction.reason} />}
        </p>
      </div>
      <dl className={styles.figures}>
        <Figure name={t('duration')} value={format.duration(durationS)} />
        <Figure name={t('distance')} value={format.distance(workout.distanceM)} />
        <Figure name={way('backward')} value={backwardOf(direction, format, t)} />
        <Figure name={t('added')} value={addedOf(workout, format)} />
      </dl>
      {direction.status === 'classified' && (
        <div className={styles.strip}>
          <DirectionStrip
            backwardS={direction.backwardS}
            forwardS={direction.forwardS}
            durationS={durationS}
          />
        </div>
      )}
    </li>
  )
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function addedOf({ addedKcal, direction }: WorkoutSummary, format: Format): string {
  return addedKcal && direction.backwardS > 0 ? format.energyInterval(addedKcal) : NOT_KNOWN
}

function backwardOf(direction: WorkoutSummary['direction'], format: Format, t: Words<'workouts'>): string {
  if (direction.status === 'undecided') return t('undecided')
  if (direction.backwardS === 0) return t('noBackward')
  return t('backwardOf', {
    duration: format.duration(direction.backwardS),
    distance: format.distance(direction.backwardM),
  })
}
