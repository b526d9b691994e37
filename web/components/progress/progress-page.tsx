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
      {({ athleteId, timeZone }) => (
        <div className={page.page}>
          <header className={page.title}>
            <h1>{t('title')}</h1>
            <p>{t('zone', { zone: timeZone.replaceAll('_', ' ') })}</p>
          </header>
          <StaleNotice athleteId={athleteId} />
          <Trends athleteId={athleteId} timeZone={timeZone} />
          <Records athleteId={athleteId} timeZone={timeZone} />
        </div>
      )}
    </SignedIn>
  )
}
