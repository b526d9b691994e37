'use client'

import type { Me } from '@backstride/contract'
import Link from 'next/link'
import { athleteFor } from '../../lib/athlete.ts'
import { fieldNames, fieldsKept } from '../../lib/grant-fields.ts'
import { useIds } from '../../lib/use-ids.ts'
import { useResource } from '../../lib/use-resource.ts'
import english from '../../messages/en/coach.json'
import parts from '../../messages/en/parts.json'
import sharing from '../../messages/en/sharing.json'
import { useWords } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'
import page from '../page.module.css'
import { Problem } from '../problem.tsx'
import { Trends } from '../progress/trends.tsx'
import { SignedIn } from '../signed-in.tsx'
import { AthleteWorkouts } from '../workouts/athlete-workouts.tsx'

/** One athlete's weeks and workouts, for a coach, as far as granted. */
export function AthletePage() {
  const t = useWords('coach', english)
  const ids = useIds()
  if (!ids) return <Loading what={t('theAthlete')} height="page" />
  return <SignedIn>{(me) => <Loaded athleteId={ids.athleteId} me={me} />}</SignedIn>
}

function Loaded({ athleteId, me }: { athleteId: string; me: Me }) {
  const t = useWords('coach', english)
  const part = useWords('parts', parts)
  const share = useWords('sharing', sharing)
  const { resource, reload } = useResource(athleteId, () => athleteFor(athleteId, me))
  if (resource.state === 'loading') return <Loading what={t('theAthlete')} height="page" />
  if (resource.state === 'failed') return <Problem error={resource.error} onRetry={reload} isPage />
  const { name, isMe, fields, timeZone } = resource.value
  const kept = fieldsKept(resource.value)
  const zone = timeZone.replaceAll('_', ' ')
  return (
    <div className={page.page}>
      <header className={page.title}>
        <div className={page.ways}>
          {!isMe && (
            <nav aria-label={part('up')}>
              <Link href="/coach/">← {t('all')}</Link>
            </nav>
          )}
          <Link href={`/athletes/${athleteId}/report/`}>{t('report')}</Link>
        </div>
        <h1>{name}</h1>
        <p>{isMe ? t('times', { zone }) : t('grantedToYou', { fields: fieldNames(fields, share), zone })}</p>
        {kept.length > 0 && <p>{share('notShared', { fields: fieldNames(kept, share) })}</p>}
      </header>
      <AthleteWorkouts athleteId={athleteId} version={0} empty={<p>{t('noWorkouts')}</p>} />
      {!kept.includes('summary') && <Trends athleteId={athleteId} timeZone={timeZone} kept={kept} />}
    </div>
  )
}
