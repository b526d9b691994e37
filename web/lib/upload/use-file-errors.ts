import type { FileErrorBody } from '@backstride/contract'
import english from '../../messages/en/files.json'
import { useWords } from '../../messages/words.ts'
import { useFormat } from '../use-format.ts'
import { useNotes } from '../use-notes.ts'

/** What is wrong with a file, where, and what to do, in the language of the page. */
export interface FileErrors {
  readonly whyOf: (error: FileErrorBody) => string
  /** Where in the file it broke; undefined when it is not known. */
  readonly placeOf: (error: FileErrorBody) => string | undefined
  /** `It broke at line 3.`; empty when the place is not known. */
  readonly brokeAt: (error: FileErrorBody) => string
  /** What a person can do where the reason does not say so; undefined elsewhere. */
  readonly adviceOn: (error: FileErrorBody) => string | undefined
}

export function useFileErrors(): FileErrors {
  const t = useWords('files', english)
  const format = useFormat()
  const noteOn = useNotes()
  const placeOf = ({ line, offset }: FileErrorBody) => {
    if (line !== undefined) return t('atLine', { line: format.count(line) })
    return offset === undefined ? undefined : t('atByte', { offset: format.count(offset) })
  }
  return {
    whyOf: ({ code, message }) => noteOn(code, message),
    placeOf,
    brokeAt(error) {
      const place = placeOf(error)
      return place === undefined ? '' : t('broke', { place })
    },
    adviceOn: ({ code }) => (code === 'NETWORK' || code === 'INTERNAL' ? t(`advice.${code}`) : undefined),
  }
}
