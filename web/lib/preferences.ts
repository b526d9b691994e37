import { LANGUAGES, type Language, preferredOf } from '../messages/languages.ts'
import { createStore, type Store, useStore } from './store.ts'
import type { Units } from './units.ts'

export type Theme = 'system' | 'light' | 'dark'

/** A route as a drawing alone, or over the tiles of a service, which thereby learns where it is. */
export type RouteView = 'plan' | 'map'

const THEMES = ['system', 'light', 'dark'] as const
const ROUTE_VIEWS = ['plan', 'map'] as const
const UNITS = ['metric', 'imperial'] as const

const theme = stored('backstride.theme', THEMES, 'system')
const routeView = stored('backstride.route', ROUTE_VIEWS, 'plan')
const units = stored('backstride.units', UNITS, 'metric')

/** The language chosen in this browser, else the first of the browser's own that is spoken here. */
const language = stored('backstride.language', LANGUAGES, preferredOf(globalThis.navigator?.languages ?? []))

/** How this browser shows things. Kept in this browser only, since it belongs to the screen and not to the athlete. */
export function useUnits(): Units {
  return useStore(units, 'metric')
}

export function useTheme(): Theme {
  return useStore(theme, 'system')
}

export function useRouteView(): RouteView {
  return useStore(routeView, 'plan')
}

/** What was asked for; its words may still be on their way. */
export function useLanguage(): Language {
  return useStore(language, 'en')
}

/** The language chosen, for whatever is no component. */
export const chosenLanguage: Pick<Store<Language>, 'get' | 'subscribe'> = language

export function chooseLanguage(choice: Language): void {
  language.set(choice)
}

export function chooseRouteView(choice: RouteView): void {
  routeView.set(choice)
}

export function chooseUnits(choice: Units): void {
  units.set(choice)
}

export function chooseTheme(choice: Theme): void {
  theme.set(choice)
}

theme.subscribe(() => {
  const choice = theme.get()
  if (choice === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = choice
})

/**
 * A store whose value survives in the browser's local storage and follows what other tabs choose; `otherwise` where
 * nothing valid is stored.
 */
function stored<Choice extends string>(
  key: string,
  choices: readonly Choice[],
  otherwise: NoInfer<Choice>,
): Store<Choice> {
  const kept = () => choices.find((choice) => choice === read(key)) ?? otherwise
  const store = createStore<Choice>(kept())
  if (typeof window !== 'undefined') {
    window.addEventListener('storage', (event) => {
      if (event.key === key) store.set(kept())
    })
  }
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
