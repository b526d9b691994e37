'use client'

import type { Progress, Week } from '@backstride/contract'
import dynamic from 'next/dynamic'
import { energy, minutes } from '../../lib/format.ts'
import { shortDate } from '../../lib/format-time.ts'
import { NoChart } from '../no-chart.tsx'
import { ScrollTable } from '../scroll-table.tsx'
import styles from './workout-list.module.css'

const WeeklyChart = dynamic(
  () =>
    import('../../charts/weekly-chart.tsx').then(
      (chart) => chart.WeeklyChart,
      () => NoChart,
    ),
  { ssr: false, loading: () => <div className={styles.place} /> },
)

/** Backward minutes by week of the athlete's zone. */
export function WeeklySummary({ weeks }: Pick<Progress, 'weeks'>) {
  const latest = weeks.at(-1)
  return (
    <section className={styles.week} aria-labelledby="weeks">
      <h2 id="weeks">Backward minutes by week</h2>
      {latest && <p className={styles.sum}>{sentence(latest)}</p>}
      <WeeklyChart weeks={weeks} />
      <details className={styles.details}>
        <summary>The same as a table</summary>
        <ScrollTable label="Weeks">
          <table>
            <thead>
              <tr>
                <th scope="col">Week from</th>
                <th scope="col">Workouts</th>
                <th scope="col">Undecided</th>
                <th scope="col">Backward</th>
                <th scope="col">Added energy</th>
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <tr key={week.startsOn}>
                  <th scope="row">{shortDate(week.startsOn)}</th>
                  <td>{week.sessions}</td>
                  <td>{week.undecidedSessions}</td>
                  <td>{minutes(week.backwardS)} min</td>
                  <td>{energy(week.addedKcal)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      </details>
    </section>
  )
}

function sentence({ sessions, backwardS, undecidedSessions }: Week): string {
  if (sessions === 0) return 'This week: nothing yet.'
  const times = sessions === 1 ? '1 workout' : `${sessions} workouts`
  const undecided = undecidedSessions > 0 ? `, ${undecidedSessions} of them undecided` : ''
  return `This week: ${minutes(backwardS)} min backward in ${times}${undecided}.`
}
