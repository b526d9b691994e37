import type { WorkoutSummary } from '@backstride/contract'
import Link from 'next/link'
import { addDays, mondayOf, weeksOfMonth } from '../../lib/calendar.ts'
import { useFormat } from '../../lib/use-format.ts'
import { dayAt } from '../../lib/zoned-day.ts'
import english from '../../messages/en/calendar.json'
import { useWords } from '../../messages/words.ts'
import styles from './calendar.module.css'

interface MonthTableProps {
  readonly month: string
  readonly today: string
  readonly timeZone: string
  /** Undefined while they are on their way: the days stand already, so that nothing jumps. */
  readonly workouts: readonly WorkoutSummary[] | undefined
  readonly caption: string
}

/** Weeks as rows, days as cells, workouts as links in them: a picture for eyes, and a table for readers. */
export function MonthTable({ month, today, timeZone, workouts = [], caption }: MonthTableProps) {
  const format = useFormat()
  const monday = mondayOf(`${month}-01`)
  const weekdays = Array.from({ length: 7 }, (_, k) => addDays(monday, k))
  const byDay = Map.groupBy(workouts, ({ startedAt }) => dayAt(Date.parse(startedAt), timeZone))
  return (
    <table className={styles.month}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {weekdays.map((date) => (
            <th key={date} scope="col" abbr={format.date(date, { weekday: 'long' })}>
              {format.date(date, { weekday: 'short' })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOfMonth(month).map((week) => (
          <tr key={week.join()}>
            {week.map((date, k) => (
              <td key={date ?? weekdays[k]} aria-current={date === today ? 'date' : undefined}>
                {date && <span className={styles.date}>{Number(date.slice(8))}</span>}
                {(date ? (byDay.get(date) ?? []) : []).toReversed().map((workout) => (
                  <Entry key={workout.id} workout={workout} timeZone={timeZone} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** One workout of a day: its minutes backward, in the look of what it was. */
function Entry({ workout, timeZone }: { workout: WorkoutSummary; timeZone: string }) {
  const t = useWords('calendar', english)
  const format = useFormat()
  const { athleteId, id, startedAt, direction } = workout
  const kind =
    direction.status === 'undecided' ? 'undecided' : direction.backwardS > 0 ? 'backward' : 'forward'
  const minutes = kind === 'undecided' ? '?' : format.minutesNumber(direction.backwardS)
  return (
    <Link
      className={`${styles.entry} ${styles[kind]}`}
      href={`/athletes/${athleteId}/workouts/${id}/`}
      aria-label={t(kind, {
        time: format.timeOfDay(startedAt, timeZone),
        minutes: format.minutes(direction.backwardS),
      })}
    >
      {minutes}
    </Link>
  )
}
