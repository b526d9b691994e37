import { useSyncExternalStore } from 'react'
import { kept, sending } from '../../lib/recorder/this-device.ts'
import { session } from '../../lib/session.ts'
import { useStore } from '../../lib/store.ts'
import type { UploadState } from '../../lib/upload/upload-state.ts'
import { useMe } from '../../lib/use-me.ts'
import english from '../../messages/en/recorder.json'
import { useWords } from '../../messages/words.ts'
import { KeptRecording } from './kept-recording.tsx'
import styles from './recorder.module.css'

const NONE: ReadonlyMap<string, UploadState> = new Map()

/** What was recorded on this phone and is still here, or was sent from it. */
export function KeptRecordings() {
  const t = useWords('recorder', english)
  const recordings = useStore(kept, [])
  const states = useStore(sending, NONE)
  const { state } = useStore(session, { state: 'loading' })
  const me = useMe()
  const isOnline = useIsOnline()
  if (recordings.length === 0) return null
  return (
    <section className={styles.kept}>
      <h2>{t('keptTitle')}</h2>
      <ul>
        {recordings.map((recording) => (
          <KeptRecording
            key={recording.id}
            recording={recording}
            athleteId={me?.athleteId}
            sending={states.get(recording.id)}
            isOnline={isOnline}
          />
        ))}
      </ul>
      {state === 'signed-out' && (
        <p>
          <a href="/api/auth/login?to=/record/">{t('signIn')}</a>
        </p>
      )}
    </section>
  )
}

function useIsOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      addEventListener('online', listener)
      addEventListener('offline', listener)
      return () => {
        removeEventListener('online', listener)
        removeEventListener('offline', listener)
      }
    },
    () => navigator.onLine,
    () => true,
  )
}
