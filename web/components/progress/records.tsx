import type { Records as RecordsBody } from '@backstride/contract'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { api } from '../../lib/session.ts'
import { useFormat } from '../../lib/use-format.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/progress.json'
import { useWords } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'
import { Problem } from '../problem.tsx'
import view from '../workout/workout-view.module.css'
import styles from './progress.module.css'

interface RecordsProps {
  readonly athleteId: string
  readonly timeZone: string
}

/** The longest, fastest and most so far, each with the workout that holds it. */
export function Records({ athleteId, timeZone }: RecordsProps) {
  const t = useWords('progress', english)
  const load = () => api('getRecords', { params: { athleteId } })
  const { resource, reload } = useResource(athleteId, load)
  return (
    <section className={view.panel} aria-labelledby="records">
      <h2 id="records">{t('records')}</h2>
      {resource.state === 'loading' && <Loading what={t('recordsLoading')} height="short" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' && (
        <Best records={resource.value} athleteId={athleteId} timeZone={timeZone} />
      )}
    </section>
  )
}

function Best({ records, athleteId, timeZone }: RecordsProps & { records: RecordsBody }) {
  const t = useWords('progress', english)
  const format = useFormat()
  const { mostBackwardInWeekS: week, undecidedSessions } = records
  const figures = [
    { name: t('longestBout'), best: records.longestBoutS, words: format.duration },
    { name: t('fastestBout'), best: records.fastestBoutMps, words: format.speed },
    { name: t('mostTime'), best: records.mostBackwardS, words: format.duration },
    { name: t('mostDistance'), best: records.mostBackwardM, words: format.distance },
  ]
  if (figures.every(({ best }) => best === null)) return <p>{t('noRecords')}</p>
  return (
    <>
      <dl className={styles.records}>
        {figures.map(
          ({ name, best, words }) =>
            best && (
              <Figure key={name} name={name} value={words(best.value)}>
                <Link href={`/athletes/${athleteId}/workouts/${best.workoutId}/`}>
                  {format.day(best.startedAt, timeZone)}
                  <span className="visually-hidden">: {name}</span>
                </Link>
              </Figure>
            ),
        )}
        {week && (
          <Figure name={t('bestWeek')} value={format.minutes(week.value)}>
            {t('weekFrom', {
              day: format.date(week.startsOn, { day: 'numeric', month: 'short', year: 'numeric' }),
            })}
          </Figure>
        )}
      </dl>
      {undecidedSessions > 0 && (
        <p className={view.note}>{t('undecidedHoldNone', { count: undecidedSessions })}</p>
      )}
    </>
  )
}

function Figure({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles.value}>{value}</dd>
      <dd>{children}</dd>
    </div>
  )
}
