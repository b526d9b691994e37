import { useMemo } from 'react'
import english from '../messages/en/format.json'
import { LOCALES } from '../messages/languages.ts'
import { useSpokenLanguage, useWords, type Words } from '../messages/words.ts'
import { type Dates, datesIn } from './dates.ts'
import { type Figures, figuresIn } from './figures.ts'
import { useUnits } from './preferences.ts'
import type { Units } from './units.ts'

/** Figures and dates as whoever looks reads them. */
export type Format = Figures & Dates

/** Writes figures and dates in the language and the units of this browser. */
export function useFormat(): Format {
  const t = useWords('format', english)
  const locale = LOCALES[useSpokenLanguage()]
  const units = useUnits()
  return useMemo(() => formatIn(locale, units, t), [locale, units, t])
}

export function formatIn(locale: string, units: Units, t: Words<'format'>): Format {
  return { ...figuresIn(locale, units, t), ...datesIn(locale, t) }
}
