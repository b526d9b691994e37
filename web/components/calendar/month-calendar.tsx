import type { Me } from '@backstride/contract'
import { useState } from 'react'
import { addMonths, daysOfMonth, monthOf } from '../../lib/calendar.ts'
import { useFormat } from '../../lib/use-format.ts'
import { useResource } from '../../lib/use-resource.ts'
import { workoutsOn } from '../../lib/workouts-on.ts'
import english from '../../messages/en/calendar.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import { Problem } from '../problem.tsx'
import styles from './calendar.module.css'
import { CalendarLegend } from './calendar-legend.tsx'
import { MonthTable } from './month-table.tsx'

interface MonthCalendarProps {
  readonly me: Me
  readonly today: string
  /** A change loads the month again, for instance after an upload. */
  readonly version: number
}

/** A month of the athlete's zone, each day with its workouts, and the way to the months before and after. */
export function MonthCalendar({ me: { athleteId, timeZone }, today, version }: MonthCalendarProps) {
  const t = useWords('calendar', english)
  const format = useFormat()
  const [month, setMonth] = useState(monthOf(today))
  const { resource, reload } = useResource(
    `${athleteId} ${month}`,
    () => workoutsOn(athleteId, daysOfMonth(month)),
    version,
  )
  const name = format.date(`${month}-01`, { month: 'long', year: 'numeric' })
  return (
    <section className={styles.calendar} aria-labelledby="calendar">
      <div className={styles.head}>
        <h2 id="calendar">{name}</h2>
        <div className={button.row}>
          <Step label={t('before')} sign="←" onStep={() => setMonth(addMonths(month, -1))} />
          <Step
            label={t('after')}
            sign="→"
            isOff={month >= monthOf(today)}
            onStep={() => setMonth(addMonths(month, 1))}
          />
        </div>
      </div>
      {resource.state === 'failed' ? (
        <Problem error={resource.error} onRetry={reload} />
      ) : (
        <MonthTable
          month={month}
          today={today}
          timeZone={timeZone}
          workouts={resource.state === 'ready' ? resource.value : undefined}
          caption={t('caption', { month: name })}
        />
      )}
      <CalendarLegend />
    </section>
  )
}

interface StepProps {
  readonly label: string
  readonly sign: string
  readonly isOff?: boolean
  readonly onStep: () => void
}

function Step({ label, sign, isOff = false, onStep }: StepProps) {
  return (
    <button
      type="button"
      className={button.secondary}
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={onStep}
    >
      {sign}
    </button>
  )
}
