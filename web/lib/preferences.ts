import type { Units } from './format.ts'
import { createStore, type Store, useStore } from './store.ts'

export type Theme = 'system' | 'light' | 'dark'

const THEMES = ['system', 'light', 'dark'] as const
const UNITS = ['metric', 'imperial'] as const

const theme = stored('backstride.theme', THEMES)
const units = stored('backstride.units', UNITS)

/** How this browser shows things. Kept in this browser only, since it belongs to the screen and not to the athlete. */
export function useUnits(): Units {
  return useStore(units, 'metric')
}

export function useTheme(): Theme {
  return useStore(theme, 'system')
}

export function chooseUnits(choice: Units): void {
  units.set(choice)
}

export function chooseTheme(choice: Theme): void {
  if (choice === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = choice
  theme.set(choice)
}

/** A store whose value survives in the browser's local storage; the first choice where nothing valid is stored. */
function stored<Choice extends string>(key: string, choices: readonly [Choice, ...Choice[]]): Store<Choice> {
  const store = createStore<Choice>(choices.find((choice) => choice === read(key)) ?? choices[0])
  return {
    ...store,
    set(choice) {
      write(key, choice)
      store.set(choice)
    },
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // A browser that stores nothing (private window, full disk) still shows what was chosen, until the tab closes.
  }
}
