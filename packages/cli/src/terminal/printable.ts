/**
 * Text from elsewhere (a file name, a server's sentence) made safe to print: control and direction-changing characters
 * could move the cursor or hide the rest of a line, so each becomes `�`.
 */
export function printable(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '�')
}
