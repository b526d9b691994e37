import { LANGUAGES, type Language, preferredOf } from '../messages/languages.ts'
import { createStore, type Store, useStore } from './store.ts'
import type { Units } from './units.ts'

export type Theme = 'system' | 'light' | 'dark'

const THEMES = ['system', 'light', 'dark'] as const
const UNITS = ['metric', 'imperial'] as const

const theme = stored('backstride.theme', THEMES, 'system')
const units = stored('backstride.units', UNITS, 'metric')

/** The language chosen in this browser, else the first of the browser's own that is spoken here. */
export const language = stored(
  'backstride.language',
  LANGUAGES,
  preferredOf(globalThis.navigator?.languages ?? []),
)

/** How this browser shows things. Kept in this browser only, since it belongs to the screen and not to the athlete. */
export function useUnits(): Units {
  return useStore(units, 'metric')
}

export function useTheme(): Theme {
  return useStore(theme, 'system')
}

/** What was asked for; its words may still be on their way. */
export function useLanguage(): Language {
  return useStore(language, 'en')
}

export function chooseUnits(choice: Units): void {
  units.set(choice)
}

export function chooseTheme(choice: Theme): void {
  if (choice === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = choice
  theme.set(choice)
}

/** A store whose value survives in the browser's local storage; `otherwise` where nothing valid is stored. */
function stored<Choice extends string>(
  key: string,
  choices: readonly Choice[],
  otherwise: NoInfer<Choice>,
): Store<Choice> {
  const store = createStore<Choice>(choices.find((choice) => choice === read(key)) ?? otherwise)
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
