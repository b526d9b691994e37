import { useEffect } from 'react'
import { api } from './session.ts'
import { useResource } from './use-resource.ts'

/** How often to ask how far an archive is. Most take a few seconds. */
const ASK_EVERY_MS = 1000

/** The archives of an athlete, asked for again and again while one is being made. */
export function useExports(athleteId: string) {
  const { resource, reload } = useResource(athleteId, () => api('listExports', { params: { athleteId } }))
  const isMaking = resource.state === 'ready' && resource.value.items.some(({ state }) => state === 'making')
  useEffect(() => {
    if (!isMaking) return
    const timer = setInterval(reload, ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [isMaking, reload])
  return { resource, reload, isMaking }
}
