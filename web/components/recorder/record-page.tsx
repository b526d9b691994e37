'use client'

import { useEffect } from 'react'
import type { RecorderState } from '../../lib/recorder/recorder-state.ts'
import { openRecorder, recorder } from '../../lib/recorder/this-device.ts'
import { useStore } from '../../lib/store.ts'
import { useMe } from '../../lib/use-me.ts'
import english from '../../messages/en/recorder.json'
import { useWords } from '../../messages/words.ts'
import { Loading } from '../loading.tsx'
import notice from '../notice.module.css'
import page from '../page.module.css'
import { Before } from './before.tsx'
import { KeptRecordings } from './kept-recordings.tsx'
import styles from './recorder.module.css'
import { Underway } from './underway.tsx'
import { useOffline } from './use-offline.ts'
import { useSending } from './use-sending.ts'

const AT_BUILD: RecorderState = { phase: 'opening-store' }

/** The phone as a recorder: before, during and after a walk. */
export function RecordPage() {
  const t = useWords('recorder', english)
  const state = useStore(recorder.state, AT_BUILD)
  const me = useMe()
  useEffect(() => {
    // What went wrong is in the recorder's state.
    openRecorder().catch(() => undefined)
  }, [])
  useOffline()
  useSending()
  return (
    <div className={page.page}>
      <header className={page.title}>
        <h1>{t('title')}</h1>
        {state.phase !== 'recording' && <p className={styles.lead}>{t(me ? 'leadAccount' : 'lead')}</p>}
      </header>
      <Phase state={state} />
    </div>
  )
}

function Phase({ state }: { state: RecorderState }) {
  const t = useWords('recorder', english)
  switch (state.phase) {
    case 'opening-store':
      return <Loading what={t('opening')} height="tall" />
    case 'elsewhere':
    case 'no-store':
      return (
        <p className={notice.notice} role="status">
          {t(state.phase === 'elsewhere' ? 'elsewhere' : 'noStore')}
        </p>
      )
    case 'recording':
      return <Underway state={state} />
    case 'ready':
      return (
        <>
          <KeptRecordings />
          <Before />
        </>
      )
  }
}
