'use client'

import type { Me } from '@backstride/contract'
import Link from 'next/link'
import { athleteFor } from '../../lib/athlete.ts'
import { useCompared } from '../../lib/compare/use-compared.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/compare.json'
import { useWords } from '../../messages/words.ts'
import { Choice } from '../choice.tsx'
import { Loading } from '../loading.tsx'
import page from '../page.module.css'
import { Problem } from '../problem.tsx'
import { SignedIn } from '../signed-in.tsx'
import { TwoPeriods } from './two-periods.tsx'
import { TwoWorkouts } from './two-workouts.tsx'

/** Two workouts or two periods of one athlete side by side, on the same scales. */
export function ComparePage() {
  return <SignedIn>{(me) => <Compare me={me} />}</SignedIn>
}

function Compare({ me }: { me: Me }) {
  const t = useWords('compare', english)
  const { compared, choose } = useCompared(me.athleteId)
  const { athleteId, what } = compared
  const { resource, reload } = useResource(athleteId, () => athleteFor(athleteId, me))
  if (resource.state === 'loading') return <Loading what={t('loading')} height="tall" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} />
  const { isMe, name, timeZone } = resource.value
  return (
    <div className={page.page}>
      <nav aria-label={t('up')}>
        <Link href={isMe ? '/workouts/' : `/athletes/${athleteId}/`}>
          ← {isMe ? t('allWorkouts') : t('allWorkoutsOf', { name })}
        </Link>
      </nav>
      <header className={page.title}>
        <h1>{t('title')}</h1>
      </header>
      <div>
        <Choice
          label={t('what')}
          name="compare-what"
          options={{ workouts: t('workouts'), periods: t('periods') }}
          value={what}
          onChange={(next) => choose({ athleteId, what: next })}
        />
      </div>
      {what === 'workouts' ? (
        <TwoWorkouts compared={compared} timeZone={timeZone} onChoose={choose} />
      ) : (
        <TwoPeriods compared={compared} timeZone={timeZone} onChoose={choose} />
      )}
    </div>
  )
}
