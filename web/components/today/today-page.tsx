'use client'

import type { Me } from '@backstride/contract'
import { useCallback, useState } from 'react'
import { useFormat } from '../../lib/use-format.ts'
import { dayAt } from '../../lib/zoned-day.ts'
import { MonthCalendar } from '../calendar/month-calendar.tsx'
import page from '../page.module.css'
import { SignedIn } from '../signed-in.tsx'
import { UploadPanel } from '../upload/upload-panel.tsx'
import { Lately } from './lately.tsx'
import { NextSession } from './next-session.tsx'
import { ThisWeek } from './this-week.tsx'
import styles from './today.module.css'

/** What an athlete opens every day: the week so far, what comes next, what was. */
export function TodayPage() {
  return <SignedIn>{(me) => <Today me={me} />}</SignedIn>
}

function Today({ me }: { me: Me }) {
  const format = useFormat()
  const [today] = useState(() => dayAt(Date.now(), me.timeZone))
  const [version, setVersion] = useState(0)
  const onSettled = useCallback(() => setVersion((before) => before + 1), [])
  return (
    <div className={page.page}>
      <header className={page.title}>
        <h1>{format.date(today, { weekday: 'long', day: 'numeric', month: 'long' })}</h1>
      </header>
      <div className={styles.pair}>
        <ThisWeek me={me} today={today} version={version} />
        <NextSession athleteId={me.athleteId} today={today} version={version} />
      </div>
      <div className={styles.pair}>
        <MonthCalendar me={me} today={today} version={version} />
        <div className={styles.column}>
          <UploadPanel me={me} onSettled={onSettled} />
          <Lately me={me} version={version} />
        </div>
      </div>
    </div>
  )
}
