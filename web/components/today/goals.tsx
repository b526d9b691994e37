import type { Goals as GoalsBody, Me, Week } from '@backstride/contract'
import { useState } from 'react'
import { api } from '../../lib/session.ts'
import { useFormat } from '../../lib/use-format.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/today.json'
import { useWords } from '../../messages/words.ts'
import { Problem } from '../problem.tsx'
import { GoalMeter } from './goal-meter.tsx'
import styles from './goals.module.css'
import { GoalsForm } from './goals-form.tsx'

/** How far the week has come on the way to what the athlete set out to do; the goals themselves a click away. */
export function Goals({ me, week }: { me: Me; week: Week | undefined }) {
  const t = useWords('today', english)
  const format = useFormat()
  const [saved, setSaved] = useState<GoalsBody>()
  const { resource, reload } = useResource(me.athleteId, () => api('getGoals'))
  // The place is kept, so that nothing jumps.
  if (resource.state === 'loading') return <div className={styles.place} />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  const { backwardMin, sessions } = saved ?? resource.value
  const doneS = week?.backwardS ?? 0
  const hasGoal = backwardMin !== null || sessions !== null
  return (
    <div className={styles.goals}>
      {backwardMin !== null && (
        <GoalMeter
          name={t('goalMinutes')}
          share={doneS / (60 * backwardMin)}
          words={t('ofMinutes', { done: format.minutesNumber(doneS), goal: format.count(backwardMin) })}
        />
      )}
      {sessions !== null && (
        <GoalMeter
          name={t('goalSessions')}
          share={(week?.sessions ?? 0) / sessions}
          words={t('ofSessions', { done: week?.sessions ?? 0, goal: sessions })}
        />
      )}
      {!me.isDemo && (
        <details className={styles.change}>
          <summary>{hasGoal ? t('changeGoals') : t('setGoals')}</summary>
          <GoalsForm goals={{ backwardMin, sessions }} onSaved={setSaved} />
        </details>
      )}
    </div>
  )
}
