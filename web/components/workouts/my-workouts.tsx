'use client'

import type { Me } from '@backstride/contract'
import Link from 'next/link'
import { useCallback, useState } from 'react'
import guide from '../../messages/en/guide.json'
import english from '../../messages/en/workouts.json'
import { useWords } from '../../messages/words.ts'
import page from '../page.module.css'
import { StaleNotice } from '../reanalysis/stale-notice.tsx'
import { SignedIn } from '../signed-in.tsx'
import { UploadPanel } from '../upload/upload-panel.tsx'
import { AthleteWorkouts } from './athlete-workouts.tsx'
import styles from './workout-list.module.css'

export function MyWorkouts() {
  return <SignedIn>{(me) => <Mine me={me} />}</SignedIn>
}

function Mine({ me }: { me: Me }) {
  const t = useWords('workouts', english)
  const [version, setVersion] = useState(0)
  const onSettled = useCallback(() => setVersion((before) => before + 1), [])
  return (
    <div className={styles.overview}>
      <header className={page.title}>
        <h1>{t('title')}</h1>
      </header>
      <StaleNotice me={me} version={version} />
      <UploadPanel me={me} onSettled={onSettled} />
      <AthleteWorkouts
        athleteId={me.athleteId}
        version={version}
        empty={me.isDemo ? <NothingToShow me={me} /> : <NoWorkouts />}
      />
    </div>
  )
}

function NothingToShow({ me }: { me: Me }) {
  const t = useWords('workouts', english)
  return (
    <div className={styles.empty}>
      <h3>{t('hasNone', { name: me.name })}</h3>
      {me.isCoach && (
        <p>{t.rich('underAthletes', { link: (chunks) => <Link href="/coach/">{chunks}</Link> })}</p>
      )}
    </div>
  )
}

function NoWorkouts() {
  const t = useWords('workouts', english)
  const how = useWords('guide', guide)
  return (
    <div className={styles.empty}>
      <h3>{t('none')}</h3>
      <p>{t('noneAdvice')}</p>
      <p>
        <Link href="/method/#record">{how('title')}</Link>
      </p>
    </div>
  )
}
