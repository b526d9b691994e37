import { useSyncExternalStore } from 'react'
import { useTheme } from './preferences.ts'

const DARK = '(prefers-color-scheme: dark)'

/** Whether the page is light or dark now, by the choice made here or else by the system. For what a canvas draws. */
export function useLook(): 'light' | 'dark' {
  const theme = useTheme()
  const isDarkSystem = useSyncExternalStore(
    subscribe,
    () => matchMedia(DARK).matches,
    () => false,
  )
  if (theme !== 'system') return theme
  return isDarkSystem ? 'dark' : 'light'
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(DARK)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
