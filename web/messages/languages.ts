/** The languages the page speaks; the first is the one it is made in. */
export const LANGUAGES = ['en', 'de', 'zh'] as const

export type Language = (typeof LANGUAGES)[number]

/** How each calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  zh: '简体中文',
}

/** For `lang` attributes: readers pronounce by it, and browsers choose the shapes of characters. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en', de: 'de', zh: 'zh-Hans' }

/** What numbers, dates and plurals follow. English is that of the 24-hour clock and the day before the month. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE', zh: 'zh-CN' }

/** The first of what a person reads that is spoken here; English where none is. */
export function preferredOf(tags: readonly string[]): Language {
  const wanted = tags.map((tag) => LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language))
  return wanted.find((language) => language !== undefined) ?? 'en'
}
