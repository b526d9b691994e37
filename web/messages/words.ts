import { useMemo } from 'react'
import { createTranslator } from 'use-intl/core'
import { chosenLanguage as chosen } from '../lib/preferences.ts'
import { createStore, type Store, useStore } from '../lib/store.ts'
import type { Catalogue, Namespace } from './catalogue.ts'
import { type Language, LOCALES } from './languages.ts'

/** What a component says words with: `t('key')`, `t('key', { count })`, `t.rich('key', { link: … })`. */
export type Words<Name extends Namespace> = ReturnType<typeof createTranslator<Catalogue[Name]>>

/** The language the page speaks, with its words; English ones come with the components that use them. */
interface Spoken {
  readonly language: Language
  readonly catalogue?: Catalogue
}

const AT_BUILD: Spoken = { language: 'en' }

const LOADERS = {
  de: () => import('./de/index.ts'),
  zh: () => import('./zh/index.ts'),
} as const

const spoken: Store<Spoken> = createStore(AT_BUILD)

const first = chosen.get()
// Asked for at once, so that the words come while the page starts. Whether they came is looked at when they are spoken.
if (typeof document !== 'undefined' && first !== 'en') LOADERS[first]().catch(() => {})

/** The words of a namespace in the language of the page. `english` is that namespace of `messages/en`. */
export function useWords<Name extends Namespace>(name: Name, english: Catalogue[Name]): Words<Name> {
  const { language, catalogue } = useStore(spoken, AT_BUILD)
  return useMemo(
    () => wordsOf<Name>(language, catalogue ? catalogue[name] : english),
    [language, name, catalogue, english],
  )
}

/** Everything in the language of the page; undefined for English, which comes in parts. */
export function useCatalogue(): Catalogue | undefined {
  return useStore(spoken, AT_BUILD).catalogue
}

/** The language whose words are on the page. */
export function useSpokenLanguage(): Language {
  return useStore(spoken, AT_BUILD).language
}

/** Words outside of components, for instance in tests. */
export function wordsOf<Name extends Namespace>(language: Language, words: Catalogue[Name]): Words<Name> {
  return createTranslator({ locale: LOCALES[language], messages: words })
}

/** Speaks the language that is chosen, and each that is chosen later, as soon as its words are there. Answers the way to stop. */
export function followLanguage(): () => void {
  const follow = () => void speak(chosen.get())
  follow()
  return chosen.subscribe(follow)
}

/** Without its words the page stays as it is. */
async function speak(language: Language): Promise<void> {
  try {
    const catalogue = language === 'en' ? undefined : (await LOADERS[language]()).catalogue
    if (chosen.get() === language) spoken.set({ language, ...(catalogue && { catalogue }) })
  } catch {
    show()
  }
}

/** The page as it is now may be seen: `first-paint.js` hides it while the words of another language are awaited. */
export function show(): void {
  delete document.documentElement.dataset.words
}
