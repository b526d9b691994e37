'use client'

import english from '../../messages/en/progress.json'
import { useWords } from '../../messages/words.ts'
import page from '../page.module.css'
import { StaleNotice } from '../reanalysis/stale-notice.tsx'
import { SignedIn } from '../signed-in.tsx'
import { Records } from './records.tsx'
import { Trends } from './trends.tsx'

/** How the weeks and months went, and what was the most so far. */
export function ProgressPage() {
  const t = useWords('progress', english)
  return (
    <SignedIn>
      {(me) => (
        <div className={page.page}>
          <header className={page.title}>
            <h1>{t('title')}</h1>
            <p>{t('zone', { zone: me.timeZone.replaceAll('_', ' ') })}</p>
          </header>
          <StaleNotice me={me} />
          <Trends athleteId={me.athleteId} timeZone={me.timeZone} />
          <Records athleteId={me.athleteId} timeZone={me.timeZone} />
        </div>
      )}
    </SignedIn>
  )
}
