import type { Me } from '@backstride/contract'
import Link from 'next/link'
import { api } from '../../lib/session.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/today.json'
import { useWords } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'
import { Problem } from '../problem.tsx'
import { WorkoutItem } from '../workouts/workout-item.tsx'
import list from '../workouts/workout-list.module.css'
import styles from './today.module.css'

/** The newest workouts, or the way to the first one. */
export function Lately({ me: { athleteId, timeZone }, version }: { me: Me; version: number }) {
  const t = useWords('today', english)
  const load = () => api('listWorkouts', { params: { athleteId }, query: { limit: 2 } })
  const { resource, reload } = useResource(athleteId, load, version)
  return (
    <section className={styles.lately} aria-labelledby="lately">
      <h2 id="lately">{t('lately')}</h2>
      {resource.state === 'loading' && <Loading what={t('workoutsLoading')} height="short" />}
      {resource.state === 'failed' && <Problem error={resource.error} onRetry={reload} />}
      {resource.state === 'ready' && resource.value.items.length === 0 && (
        <p>{t.rich('noWorkouts', { link: (chunks) => <Link href="/method/#record">{chunks}</Link> })}</p>
      )}
      {resource.state === 'ready' && resource.value.items.length > 0 && (
        <>
          <ol className={`${list.list} ${styles.narrow}`}>
            {resource.value.items.map((workout) => (
              <WorkoutItem key={workout.id} workout={workout} timeZone={timeZone} />
            ))}
          </ol>
          <p>
            <Link href="/workouts/">{t('allWorkouts')}</Link>
          </p>
        </>
      )}
    </section>
  )
}
