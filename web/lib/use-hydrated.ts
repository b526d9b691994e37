import { useSyncExternalStore } from 'react'

/** False in the static page and during hydration, true from then on: what depends on the browser waits for it. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
}
