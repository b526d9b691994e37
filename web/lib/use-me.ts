import type { Me } from '@backstride/contract'
import { session } from './session.ts'
import { useStore } from './store.ts'

/** Whoever is signed in and may keep workouts; undefined for visitors and in the demonstration. */
export function useMe(): Me | undefined {
  const current = useStore(session, { state: 'loading' })
  return current.state === 'signed-in' && !current.me.isDemo ? current.me : undefined
}
