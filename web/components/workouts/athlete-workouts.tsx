'use client'

import type { ReactNode } from 'react'
import { api } from '../../lib/session.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/workouts.json'
import { useWords } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'
import { Problem } from '../problem.tsx'
import { FilteredWorkouts } from './filtered-workouts.tsx'
import { WeeklySummary } from './weekly-summary.tsx'
import styles from './workout-list.module.css'

interface AthleteWorkoutsProps {
  readonly athleteId: string
  readonly version: number
  readonly empty: ReactNode
}

/** An athlete's weeks and workouts, in the athlete's zone. */
export function AthleteWorkouts({ athleteId, version, empty }: AthleteWorkoutsProps) {
  const t = useWords('workouts', english)
  const { resource, reload } = useResource(
    athleteId,
    () => api('getProgress', { params: { athleteId }, query: { weeks: 12 } }),
    version,
  )
  if (resource.state === 'loading') return <Loading what={t('weeksWhat')} height="tall" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  const { weeks, timeZone } = resource.value
  return (
    <>
      {weeks.some(({ sessions }) => sessions > 0) && <WeeklySummary weeks={weeks} />}
      <section className={styles.section} aria-labelledby="workouts">
        <h2 id="workouts">{t('all')}</h2>
        <FilteredWorkouts athleteId={athleteId} timeZone={timeZone} version={version} empty={empty} />
      </section>
    </>
  )
}
