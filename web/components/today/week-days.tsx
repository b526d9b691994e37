import type { WorkoutSummary } from '@backstride/contract'
import { addDays } from '../../lib/calendar.ts'
import { useFormat } from '../../lib/use-format.ts'
import { dayAt } from '../../lib/zoned-day.ts'
import english from '../../messages/en/today.json'
import { useWords } from '../../messages/words.ts'
import styles from './week-days.module.css'

interface WeekDaysProps {
  readonly monday: string
  readonly today: string
  readonly workouts: readonly WorkoutSummary[]
  readonly zone: string
}

/** The least that a full bar stands for, s: a first session must not look like a great one. */
const FULL_BAR_S = 600

/** Seven days as seven bars of backward minutes, with their figures. */
export function WeekDays({ monday, today, workouts, zone }: WeekDaysProps) {
  const t = useWords('today', english)
  const format = useFormat()
  const days = Array.from({ length: 7 }, (_, k) => dayOf(addDays(monday, k), workouts, zone))
  const full = Math.max(FULL_BAR_S, ...days.map(({ backwardS }) => backwardS))
  return (
    <ol className={styles.days} aria-label={t('dayByDay')}>
      {days.map(({ date, sessions, backwardS, isUndecided }) => (
        <li key={date} aria-current={date === today ? 'date' : undefined}>
          <span className="visually-hidden">
            {t(sayingOf({ sessions, isUndecided }), {
              day: format.date(date, { weekday: 'long' }),
              minutes: format.minutes(backwardS),
            })}
          </span>
          <span className={styles.amount} aria-hidden="true">
            {sessions > 0 && (isUndecided ? '?' : format.minutesNumber(backwardS))}
          </span>
          <span className={styles.track} aria-hidden="true">
            <span
              className={isUndecided ? styles.unknown : styles.bar}
              style={{ blockSize: heightOf({ sessions, isUndecided }, backwardS / full) }}
            />
          </span>
          <span className={styles.day} aria-hidden="true">
            {format.date(date, { weekday: 'narrow' })}
          </span>
        </li>
      ))}
    </ol>
  )
}

function sayingOf({ sessions, isUndecided }: { sessions: number; isUndecided: boolean }) {
  if (sessions === 0) return 'dayRest'
  return isUndecided ? 'dayUndecided' : 'dayMinutes'
}

/** Somebody who was out leaves a mark, also with a few seconds backward or where nothing can be said. */
function heightOf({ sessions, isUndecided }: { sessions: number; isUndecided: boolean }, share: number) {
  if (sessions === 0) return '0'
  return isUndecided ? '18%' : `${Math.max(3, 100 * share)}%`
}

function dayOf(date: string, workouts: readonly WorkoutSummary[], zone: string) {
  const onDay = workouts.filter(({ startedAt }) => dayAt(Date.parse(startedAt), zone) === date)
  const decided = onDay.filter(({ direction }) => direction.status === 'classified')
  return {
    date,
    sessions: onDay.length,
    backwardS: decided.reduce((sum, { direction }) => sum + direction.backwardS, 0),
    isUndecided: onDay.length > 0 && decided.length === 0,
  }
}
