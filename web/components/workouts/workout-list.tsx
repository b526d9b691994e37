'use client'

import type { WorkoutList as Page } from '@backstride/contract'
import { useState } from 'react'
import { type WorkoutQuery, workoutPage } from '../../lib/workout-filter.ts'
import english from '../../messages/en/workouts.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import { Problem } from '../problem.tsx'
import { WorkoutItem } from './workout-item.tsx'
import styles from './workout-list.module.css'

interface WorkoutListProps {
  readonly athleteId: string
  readonly timeZone: string
  /** Which workouts, and the newest of them. */
  readonly query: WorkoutQuery
  readonly first: Page
}

/** Workouts of an athlete, newest first, older ones on demand. */
export function WorkoutList({ athleteId, timeZone, query, first }: WorkoutListProps) {
  const t = useWords('workouts', english)
  const [pages, setPages] = useState([first])
  const [failure, setFailure] = useState<unknown>()
  const cursor = pages.at(-1)?.nextCursor
  const more = async (after: string) => {
    try {
      const page = await workoutPage(athleteId, query, after)
      setPages((before) => [...before, page])
      setFailure(undefined)
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <>
      <ol className={styles.list}>
        {pages
          .flatMap(({ items }) => items)
          .map((workout) => (
            <WorkoutItem key={workout.id} workout={workout} timeZone={timeZone} />
          ))}
      </ol>
      {failure !== undefined && cursor && <Problem error={failure} onRetry={() => more(cursor)} />}
      {cursor && failure === undefined && (
        <button type="button" className={button.secondary} onClick={() => more(cursor)}>
          {t('older')}
        </button>
      )}
    </>
  )
}
