'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { session } from '../../lib/session.ts'
import { useStore } from '../../lib/store.ts'
import english from '../../messages/en/landing.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import styles from './landing.module.css'
import { TrackPicture } from './track-picture.tsx'

const STEPS = ['record', 'drop', 'worth'] as const

/** What Backstride does, in one screen. Who is signed in goes on to the workouts. */
export function Landing() {
  const t = useWords('landing', english)
  const router = useRouter()
  const { state } = useStore(session, { state: 'loading' })
  useEffect(() => {
    if (state === 'signed-in') router.replace('/workouts/')
  }, [state, router])
  return (
    <div className={styles.landing}>
      <div className={styles.words}>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
        <div className={button.row}>
          <a className={button.primary} href="/api/auth/login?to=/today/">
            {t('signIn')}
          </a>
          <Link className={button.secondary} href="/try/">
            {t('try')}
          </Link>
        </div>
        <p className={styles.look}>
          {t.rich('look', {
            athlete: (chunks) => <a href="/api/auth/login?to=/today&hint=demo-athlete">{chunks}</a>,
            coach: (chunks) => <a href="/api/auth/login?to=/coach&hint=demo-coach">{chunks}</a>,
          })}
        </p>
      </div>
      <TrackPicture />
      <ol className={styles.steps}>
        {STEPS.map((step) => (
          <li key={step}>
            <h2>{t(`${step}.title`)}</h2>
            <p>
              {t(`${step}.text`)} {step === 'record' && <Link href="/guide/">{t('guide')}</Link>}
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}
