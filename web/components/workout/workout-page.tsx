'use client'

import type { Me } from '@backstride/contract'
import Link from 'next/link'
import { useCallback, useEffect, useState } from 'react'
import { type AthleteHead, athleteFor } from '../../lib/athlete.ts'
import { api } from '../../lib/session.ts'
import { type Ids, useIds } from '../../lib/use-ids.ts'
import { useLabels } from '../../lib/use-labels.ts'
import { useResource } from '../../lib/use-resource.ts'
import parts from '../../messages/en/parts.json'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'
import page from '../page.module.css'
import { Problem } from '../problem.tsx'
import { SignedIn } from '../signed-in.tsx'
import { Comments } from './comments/comments.tsx'
import { DeleteWorkout } from './delete-workout.tsx'
import { Download } from './download.tsx'
import { LendCompass } from './lend-compass.tsx'
import { Recordings } from './recordings.tsx'
import { EarlierFigures } from './stated/earlier-figures.tsx'
import { loadWorkoutView, WorkoutViewLater } from './workout-view-later.tsx'

export function WorkoutPage() {
  const t = useWords('workout', english)
  const ids = useIds()
  useEffect(() => {
    void loadWorkoutView()
  }, [])
  if (!ids) return <Loading what={t('theWorkout')} height="page" />
  return <SignedIn>{(me) => <Loaded ids={ids} me={me} />}</SignedIn>
}

function Loaded({ ids, me }: { ids: Ids; me: Me }) {
  const t = useWords('workout', english)
  const part = useWords('parts', parts)
  const params = { athleteId: ids.athleteId, workoutId: ids.workoutId }
  const key = `${ids.athleteId} ${ids.workoutId}`
  const [version, setVersion] = useState(0)
  const again = useCallback(() => setVersion((before) => before + 1), [])
  const { resource } = useResource(
    key,
    async () => {
      const [athlete, workout] = await Promise.all([
        athleteFor(ids.athleteId, me),
        api('getWorkout', { params }),
      ])
      return { athlete, workout }
    },
    version,
  )
  const series = useResource(key, () => api('getSeries', { params }), version)
  const labels = useLabels(ids, ids.athleteId === me.athleteId && !me.isDemo, again)
  const analysis = resource.state === 'ready' ? resource.value.workout.analysis : undefined
  const before = useBefore(analysis)
  if (resource.state === 'loading') return <Loading what={t('theWorkout')} height="page" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={again} isPage />
  const { athlete, workout } = resource.value
  return (
    <div className={page.page}>
      <nav className={page.ways} aria-label={part('up')}>
        <Link href={athlete.isMe ? '/workouts/' : `/athletes/${ids.athleteId}/`}>
          ← {athlete.isMe ? part('allWorkouts') : t('allWorkoutsOf', { name: athlete.name })}
        </Link>
        <Link href={`/compare/?athlete=${ids.athleteId}&right=${ids.workoutId}`}>{part('compare')}</Link>
      </nav>
      {series.resource.state === 'failed' && (
        <Problem error={series.resource.error} onRetry={series.reload} />
      )}
      {labels.error !== undefined && <Problem error={labels.error} onRetry={labels.reload} />}
      <WorkoutViewLater
        analysis={workout.analysis}
        series={series.resource.state === 'ready' ? series.resource.value : undefined}
        fileName={workout.summary.fileName}
        givenTitle={workout.summary.title}
        timeZone={athlete.timeZone}
        who={athlete.isMe ? null : athlete.name}
        mayAskForMap
        stated={labels.stated}
        before={before}
      />
      <AfterWorkout ids={ids} me={me} athlete={athlete} version={version} onFiles={again} />
    </div>
  )
}

interface AfterWorkoutProps {
  readonly ids: Ids
  readonly me: Me
  readonly athlete: AthleteHead
  readonly version: number
  /** Called when a file came to the workout or was taken out of it. */
  readonly onFiles: () => void
}

/** What stands under a workout that is kept: the talk about it, its history, its end. */
function AfterWorkout({ ids, me, athlete, version, onFiles }: AfterWorkoutProps) {
  const { isMe, fields, timeZone } = athlete
  return (
    <>
      {(isMe || fields.includes('comments')) && <Comments ids={ids} me={me} timeZone={timeZone} />}
      {isMe && <Recordings ids={ids} isFixed={me.isDemo} onSeparated={onFiles} />}
      {isMe && !me.isDemo && <LendCompass ids={ids} onSettled={onFiles} />}
      <EarlierFigures ids={ids} timeZone={timeZone} version={version} />
      {isMe && <Download ids={ids} />}
      {isMe && !me.isDemo && <DeleteWorkout ids={ids} />}
    </>
  )
}

/** What a value was before it became what it is; undefined until it has changed. */
function useBefore<Value>(value: Value | undefined): Value | undefined {
  const [seen, setSeen] = useState<{ now: Value | undefined; before: Value | undefined }>({
    now: value,
    before: undefined,
  })
  if (seen.now !== value) setSeen({ now: value, before: seen.now })
  return seen.before
}
