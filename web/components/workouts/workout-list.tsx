'use client'

import type { WorkoutList as Page } from '@backstride/contract'
import { type ReactNode, useState } from 'react'
import { useUnits } from '../../lib/preferences.ts'
import { api } from '../../lib/session.ts'
import { useResource } from '../../lib/use-resource.ts'
import button from '../button.module.css'
import { Loading } from '../loading.tsx'
import { Problem } from '../problem.tsx'
import { WorkoutItem } from './workout-item.tsx'
import styles from './workout-list.module.css'

interface WorkoutListProps {
  readonly athleteId: string
  readonly timeZone: string
  /** A change loads the newest again, for instance after an upload. */
  readonly version: number
  /** Shown instead of a list without entries. */
  readonly empty: ReactNode
}

/** The workouts of an athlete, newest first, older ones on demand. */
export function WorkoutList({ athleteId, timeZone, version, empty }: WorkoutListProps) {
  const units = useUnits()
  const { resource, reload } = useResource(athleteId, () => pageOf(athleteId), version)
  if (resource.state === 'loading') return <Loading what="workouts" height="tall" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  if (resource.value.items.length === 0) return empty
  const items = (page: Page) =>
    page.items.map((workout) => (
      <WorkoutItem key={workout.id} workout={workout} timeZone={timeZone} units={units} />
    ))
  return (
    <Older key={idsOf(resource.value)} athleteId={athleteId} first={resource.value}>
      {(pages) => <ol className={styles.list}>{pages.flatMap(items)}</ol>}
    </Older>
  )
}

interface OlderProps {
  readonly athleteId: string
  readonly first: Page
  readonly children: (pages: Page[]) => ReactNode
}

function Older({ athleteId, first, children }: OlderProps) {
  const [pages, setPages] = useState([first])
  const [failure, setFailure] = useState<unknown>()
  const cursor = pages.at(-1)?.nextCursor
  const more = async (after: string) => {
    try {
      const page = await pageOf(athleteId, after)
      setPages((before) => [...before, page])
      setFailure(undefined)
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <>
      {children(pages)}
      {failure !== undefined && cursor && <Problem error={failure} onRetry={() => more(cursor)} />}
      {cursor && failure === undefined && (
        <button type="button" className={button.secondary} onClick={() => more(cursor)}>
          Show older workouts
        </button>
      )}
    </>
  )
}

/** Changes whenever the first page does: older pages then start over, so that none is left out between. */
function idsOf({ items }: Page): string {
  return items.map(({ id }) => id).join(' ')
}

function pageOf(athleteId: string, cursor?: string): Promise<Page> {
  return api('listWorkouts', { params: { athleteId }, query: { limit: 20, ...(cursor && { cursor }) } })
}
