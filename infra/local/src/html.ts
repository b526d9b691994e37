/** Text as it may stand in HTML, within an element or a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
