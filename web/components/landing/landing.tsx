'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { session } from '../../lib/session.ts'
import { useStore } from '../../lib/store.ts'
import button from '../button.module.css'
import styles from './landing.module.css'
import { TrackPicture } from './track-picture.tsx'

/** What Backstride does, in one screen. Who is signed in goes on to the workouts. */
export function Landing() {
  const router = useRouter()
  const { state } = useStore(session, { state: 'loading' })
  useEffect(() => {
    if (state === 'signed-in') router.replace('/workouts/')
  }, [state, router])
  return (
    <div className={styles.landing}>
      <div className={styles.words}>
        <h1>Your watch knows where you went. Not which way you faced.</h1>
        <p className={styles.lead}>
          Backstride finds the stretches you walked backward, says what they cost beyond walking the same way
          forward, and shows how your heart took it. Every figure has its interval; where the data do not say,
          neither does it.
        </p>
        <div className={button.row}>
          <a className={button.primary} href="/api/auth/login?to=/today/">
            Sign in or create an account
          </a>
          <Link className={button.secondary} href="/try/">
            Try a file, nothing uploaded
          </Link>
        </div>
        <p className={styles.look}>
          Or look around, with simulated walks:{' '}
          <a href="/api/auth/login?to=/today&hint=demo-athlete">as an athlete</a>,{' '}
          <a href="/api/auth/login?to=/coach&hint=demo-coach">as a coach</a>.
        </p>
      </div>
      <TrackPicture />
      <ol className={styles.steps}>
        <li>
          <h2>Record with a compass</h2>
          <p>
            A phone on the chest, or a watch with the right data field. Where you go comes from GPS, which way
            you face from the compass.
          </p>
        </li>
        <li>
          <h2>Drop the file</h2>
          <p>
            From a watch or a phone app, as it is. The direction of every second is heading held against
            travel, or “undecided” with the reason.
          </p>
        </li>
        <li>
          <h2>See what it was worth</h2>
          <p>
            Backward minutes and metres, the added energy against walking forward, heart rate at the same
            speed. Share with a coach what you choose.
          </p>
        </li>
      </ol>
    </div>
  )
}
