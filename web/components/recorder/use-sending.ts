import { useEffect } from 'react'
import { kept, sendKept } from '../../lib/recorder/this-device.ts'
import { loadSession, session } from '../../lib/session.ts'
import { useStore } from '../../lib/store.ts'
import { useMe } from '../../lib/use-me.ts'

/** Browsers tell when the network is back, though not whether the service can be reached; so it is also tried again. */
const AGAIN_AFTER_MS = 30_000

/** Sends what waits for whoever is signed in, now, when the network returns, and from time to time until it is gone. */
export function useSending(): void {
  const athleteId = useMe()?.athleteId
  const recordings = useStore(kept, [])
  const isWaiting = recordings.some((each) => !each.sent && (!athleteId || each.athleteId === athleteId))
  useEffect(() => {
    if (!isWaiting) return
    const attempt = () => {
      if (athleteId) sendKept(athleteId)
      else if (session.get().state === 'failed') loadSession()
    }
    attempt()
    const timer = setInterval(attempt, AGAIN_AFTER_MS)
    addEventListener('online', attempt)
    return () => {
      clearInterval(timer)
      removeEventListener('online', attempt)
    }
  }, [athleteId, isWaiting])
}
