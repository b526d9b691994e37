/**
 * As much of a line as fits into a terminal's width with a column to spare, so that it never wraps: a wrapped line could
 * not be taken away again. Characters from Hangul on are counted as two columns (Unicode Standard Annex 11); some of
 * them have one, so the line may end a little early.
 */
export function fitting(line: string, columns: number): string {
  let left = columns - 1
  let text = ''
  for (const character of line) {
    left -= (character.codePointAt(0) ?? 0) < FIRST_WIDE ? 1 : 2
    if (left < 0) break
    text += character
  }
  return text
}

const FIRST_WIDE = 0x1100
