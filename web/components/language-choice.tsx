import { chooseLanguage, useLanguage } from '../lib/preferences.ts'
import english from '../messages/en/shell.json'
import { LANGUAGE_NAMES, LANGUAGE_TAGS } from '../messages/languages.ts'
import { useWords } from '../messages/words.ts'
import { Choice } from './choice.tsx'

/** The language of the page, each in its own name. */
export function LanguageChoice({ name }: { name: string }) {
  const t = useWords('shell', english)
  return (
    <Choice
      label={t('language')}
      name={name}
      options={LANGUAGE_NAMES}
      tags={LANGUAGE_TAGS}
      value={useLanguage()}
      onChange={chooseLanguage}
    />
  )
}
