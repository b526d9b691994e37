import { useCatalogue } from '../messages/words.ts'

/**
 * Says what the pipeline tells in English with a code. English readers get its own sentence, with its figures; others
 * get that of their language for the code, without figures, or the English one where the code is new.
 */
export function useNotes(): (code: string, english: string) => string {
  const notes = useCatalogue()?.notes
  return (code, english) => (notes && isKnown(code, notes) ? notes[code] : english)
}

function isKnown<Notes extends object>(code: string, notes: Notes): code is Extract<keyof Notes, string> {
  return Object.hasOwn(notes, code)
}
