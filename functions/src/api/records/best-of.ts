import type { Records } from '@backstride/contract'
import type { WorkoutRecord } from '@backstride/store'
import { localDates, mondayOf } from '../../local-date.ts'
import { lengthOf, type Session } from './sessions-of.ts'

/** A shorter bout is a few quick steps, and its speed as much the receiver's noise as the walker's, s. */
const FAST_BOUT_S = 60

/** The records of an athlete: the first to reach a value holds it. */
export function bestOf(
  workouts: readonly WorkoutRecord[],
  sessions: readonly Session[],
  timeZone: string,
): Records {
  const best = (valuesOf: (session: Session) => readonly number[]) => mostOf(sessions, valuesOf)
  return {
    sessions: workouts.length,
    undecidedSessions: workouts.filter(({ direction }) => direction.status === 'undecided').length,
    longestBoutS: best((session) => backwardBouts(session).map(lengthOf)),
    mostBackwardS: best(({ workout }) => [workout.direction.backwardS]),
    mostBackwardM: best(({ workout }) => [workout.direction.backwardM]),
    fastestBoutMps: best((session) =>
      backwardBouts(session)
        .filter((bout) => lengthOf(bout) >= FAST_BOUT_S)
        .map(({ speedMps }) => speedMps),
    ),
    mostBackwardInWeekS: bestWeek(sessions, timeZone),
  }
}

function mostOf(
  sessions: readonly Session[],
  valuesOf: (session: Session) => readonly number[],
): Records['longestBoutS'] {
  let best: Records['longestBoutS'] = null
  for (const session of sessions) {
    const { workoutId, startedAt } = session.workout
    for (const value of valuesOf(session)) {
      if (!best || value > best.value) best = { value, workoutId, startedAt }
    }
  }
  return best
}

function bestWeek(sessions: readonly Session[], timeZone: string): Records['mostBackwardInWeekS'] {
  const dateOf = localDates(timeZone)
  const totals = new Map<string, number>()
  for (const { workout } of sessions) {
    const startsOn = mondayOf(dateOf(new Date(workout.startedAt)))
    totals.set(startsOn, (totals.get(startsOn) ?? 0) + workout.direction.backwardS)
  }
  const weeks = [...totals].map(([startsOn, value]) => ({ value, startsOn }))
  return weeks.reduce<Records['mostBackwardInWeekS']>(
    (best, week) => (best && best.value >= week.value ? best : week),
    null,
  )
}

function backwardBouts({ bouts }: Session) {
  return bouts.filter(({ direction }) => direction === 'backward')
}
