'use client'

import type { Me } from '@backstride/contract'
import { api } from '../../lib/session.ts'
import { useResource } from '../../lib/use-resource.ts'
import { Loading } from '../loading.tsx'
import page from '../page.module.css'
import { Problem } from '../problem.tsx'
import { SignedIn } from '../signed-in.tsx'
import { WeeklySummary } from '../workouts/weekly-summary.tsx'
import { Trends } from './trends.tsx'

/** How the weeks went, for the athlete. */
export function ProgressPage() {
  return (
    <SignedIn>
      {(me) => (
        <div className={page.page}>
          <header className={page.title}>
            <h1>Progress</h1>
            <p>Weeks begin on Monday in {me.timeZone.replaceAll('_', ' ')}.</p>
          </header>
          <Recent me={me} />
          <Trends athleteId={me.athleteId} />
        </div>
      )}
    </SignedIn>
  )
}

function Recent({ me: { athleteId } }: { me: Me }) {
  const load = () => api('getProgress', { params: { athleteId }, query: { weeks: 12 } })
  const { resource, reload } = useResource(athleteId, load)
  if (resource.state === 'loading') return <Loading what="weeks" height="short" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  return <WeeklySummary weeks={resource.value.weeks} />
}
