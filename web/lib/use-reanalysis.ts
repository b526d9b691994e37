import { useEffect } from 'react'
import { api } from './session.ts'
import { useResource } from './use-resource.ts'

/** Often enough to see it move, a request a second at most. */
const LOOK_EVERY_MS = 1000

/** Which workouts are stale and how far the newest preview is; looked at again and again while something is under way. */
export function useReanalysis(athleteId: string) {
  const { resource, reload } = useResource(athleteId, () => api('getReanalysis', { params: { athleteId } }))
  const state = resource.state === 'ready' ? resource.value.preview?.state : undefined
  const isUnderWay = state === 'making' || state === 'applying'
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setInterval(reload, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [isUnderWay, reload])
  return { resource, reload }
}
