'use client'

import english from '../../messages/en/reanalysis.json'
import { useWords } from '../../messages/words.ts'
import page from '../page.module.css'
import { SignedIn } from '../signed-in.tsx'
import { ReanalysisPanel } from './reanalysis-panel.tsx'

/** What analysing workouts anew would change, and the ways to have it changed. */
export function ReanalysisPage() {
  const t = useWords('reanalysis', english)
  return (
    <SignedIn>
      {(me) => (
        <div className={page.page}>
          <header className={page.title}>
            <h1>{t('title')}</h1>
            <p>{t('lead')}</p>
          </header>
          <ReanalysisPanel me={me} />
        </div>
      )}
    </SignedIn>
  )
}
