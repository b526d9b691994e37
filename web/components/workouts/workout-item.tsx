import type { WorkoutSummary } from '@backstride/contract'
import Link from 'next/link'
import { DirectionStrip } from '../../charts/direction-strip.tsx'
import { distance, duration, energyInterval, NOT_KNOWN, type Units } from '../../lib/format.ts'
import { day, timeOfDay } from '../../lib/format-time.ts'
import { PartialBadge, SimulatedBadge, UndecidedBadge } from '../badge.tsx'
import styles from './workout-list.module.css'

interface WorkoutItemProps {
  readonly workout: WorkoutSummary
  readonly timeZone: string
  readonly units: Units
}

/** One workout of a list: when, how long, how much of it backward, and what that cost. */
export function WorkoutItem({ workout, timeZone, units }: WorkoutItemProps) {
  const { id, athleteId, startedAt, direction, durationS } = workout
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3>
          <Link href={`/athletes/${athleteId}/workouts/${id}/`}>
            <time dateTime={startedAt}>{day(startedAt, timeZone)}</time>
          </Link>
        </h3>
        <p className={styles.sub}>
          {timeOfDay(startedAt, timeZone)}
          {direction.status === 'undecided' && <UndecidedBadge reason={direction.reason} />}
          {workout.isSimulated && <SimulatedBadge />}
          {workout.status === 'partial' && <PartialBadge />}
        </p>
      </div>
      <dl className={styles.figures}>
        <Figure name="Duration" value={duration(durationS)} />
        <Figure name="Distance" value={distance(workout.distanceM, units)} />
        <Figure name="Backward" value={backwardOf(direction, units)} />
        <Figure name="Added energy" value={addedOf(workout)} />
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

function addedOf({ addedKcal, direction }: WorkoutSummary): string {
  return addedKcal && direction.backwardS > 0 ? energyInterval(addedKcal) : NOT_KNOWN
}

function backwardOf(direction: WorkoutSummary['direction'], units: Units): string {
  if (direction.status === 'undecided') return 'undecided'
  if (direction.backwardS === 0) return 'none'
  return `${duration(direction.backwardS)}, ${distance(direction.backwardM, units)}`
}
