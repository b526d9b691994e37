'use client'

import type { Me } from '@backstride/contract'
import Link from 'next/link'
import { useCallback, useState } from 'react'
import page from '../page.module.css'
import { SignedIn } from '../signed-in.tsx'
import { UploadPanel } from '../upload/upload-panel.tsx'
import { AthleteWorkouts } from './athlete-workouts.tsx'
import styles from './workout-list.module.css'

export function MyWorkouts() {
  return <SignedIn>{(me) => <Mine me={me} />}</SignedIn>
}

function Mine({ me }: { me: Me }) {
  const [version, setVersion] = useState(0)
  const onSettled = useCallback(() => setVersion((before) => before + 1), [])
  return (
    <div className={styles.overview}>
      <header className={page.title}>
        <h1>Workouts</h1>
      </header>
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
  return (
    <div className={styles.empty}>
      <h3>{me.name} has no workouts</h3>
      {me.isCoach && (
        <p>
          Those of the athletes are under <Link href="/coach/">Athletes</Link>.
        </p>
      )}
    </div>
  )
}

function NoWorkouts() {
  return (
    <div className={styles.empty}>
      <h3>No workouts yet</h3>
      <p>
        Drop a recording from a watch or phone above. With a compass in it, you will see when you walked
        backward and what it cost; without one, distance, time and heart rate.
      </p>
      <p>
        <Link href="/method/#record">How to record which way you face</Link>
      </p>
    </div>
  )
}
