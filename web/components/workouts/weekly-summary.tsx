'use client'

import type { Progress, Week } from '@backstride/contract'
import dynamic from 'next/dynamic'
import { type Format, useFormat } from '../../lib/use-format.ts'
import directions from '../../messages/en/directions.json'
import parts from '../../messages/en/parts.json'
import english from '../../messages/en/workouts.json'
import { useWords, type Words } from '../../messages/words.ts'
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
  const t = useWords('workouts', english)
  const part = useWords('parts', parts)
  const way = useWords('directions', directions)
  const format = useFormat()
  const latest = weeks.at(-1)
  return (
    <section className={styles.week} aria-labelledby="weeks">
      <h2 id="weeks">{t('week.title')}</h2>
      {latest && <p className={styles.sum}>{sentence(latest, format, t)}</p>}
      <WeeklyChart weeks={weeks} />
      <details className={styles.details}>
        <summary>{part('asTable')}</summary>
        <ScrollTable label={t('week.label')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('week.from')}</th>
                <th scope="col">{t('week.workouts')}</th>
                <th scope="col">{t('week.undecided')}</th>
                <th scope="col">{way('backward')}</th>
                <th scope="col">{t('added')}</th>
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <tr key={week.startsOn}>
                  <th scope="row">{format.shortDate(week.startsOn)}</th>
                  <td>{week.sessions}</td>
                  <td>{week.undecidedSessions}</td>
                  <td>{format.minutes(week.backwardS)}</td>
                  <td>{format.energy(week.addedKcal)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      </details>
    </section>
  )
}

function sentence(
  { sessions, backwardS, undecidedSessions: undecided }: Week,
  format: Format,
  t: Words<'workouts'>,
): string {
  if (sessions === 0) return t('week.nothing')
  const figures = { minutes: format.minutes(backwardS), sessions }
  return undecided > 0 ? t('week.sumUndecided', { ...figures, undecided }) : t('week.sum', figures)
}
