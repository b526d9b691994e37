import type { WorkoutList as Page } from '@backstride/contract'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { useResource } from '../../lib/use-resource.ts'
import { isFiltered, NO_FILTER, queryOf, workoutPage } from '../../lib/workout-filter.ts'
import english from '../../messages/en/filter.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import { Loading } from '../loading.tsx'
import { Problem } from '../problem.tsx'
import { FilterFields } from './filter-fields.tsx'
import { WorkoutList } from './workout-list.tsx'

interface FilteredWorkoutsProps {
  readonly athleteId: string
  readonly timeZone: string
  /** A change loads the newest again, for instance after an upload. */
  readonly version: number
  /** Shown where there is no workout at all. */
  readonly empty: ReactNode
}

/** The workouts with the fields that narrow them down, and the way to hold two of them against each other. */
export function FilteredWorkouts({ athleteId, timeZone, version, empty }: FilteredWorkoutsProps) {
  const t = useWords('filter', english)
  const [filter, setFilter] = useState(NO_FILTER)
  const query = queryOf(filter)
  const key = JSON.stringify([athleteId, query])
  const { resource, reload } = useResource(key, () => workoutPage(athleteId, query), version)
  const first = resource.state === 'ready' ? resource.value : undefined
  if (first && isEmpty(first) && !isFiltered(filter)) return empty
  return (
    <>
      <div className={button.row}>
        <FilterFields filter={filter} onChange={setFilter} />
        <Link className={button.secondary} href={`/compare/?athlete=${athleteId}`}>
          {t('compare')}
        </Link>
      </div>
      {resource.state === 'loading' && <Loading what={t('loading')} height="tall" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {first && isEmpty(first) && <p>{t('none')}</p>}
      {first && !isEmpty(first) && (
        <WorkoutList
          key={key + idsOf(first)}
          athleteId={athleteId}
          timeZone={timeZone}
          query={query}
          first={first}
        />
      )}
    </>
  )
}

/** A page may be without items and still have a next one. */
function isEmpty({ items, nextCursor }: Page): boolean {
  return items.length === 0 && nextCursor === null
}

/** Changes whenever the first page does: older pages then start over, so that none is left out between. */
function idsOf({ items }: Page): string {
  return items.map(({ id }) => id).join(' ')
}
