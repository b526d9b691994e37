import type { FileErrorBody } from '@backstride/contract'

/** For what goes wrong around a file. What is wrong with the file itself says in its message what to do. */
const ADVICE: Readonly<Record<string, string>> = {
  NETWORK: 'Check the network and choose the file again. Files that arrived are not sent twice.',
  INTERNAL: 'The original is kept and can be processed again. Try later, or choose another file.',
}

/** What a person can do about a file that failed, where its message does not say so; undefined elsewhere. */
export function adviceOn({ code }: FileErrorBody): string | undefined {
  return ADVICE[code]
}

/** Where in the file it broke, in words; undefined when it is not known. */
export function placeOf({ line, offset }: FileErrorBody): string | undefined {
  if (line !== undefined) return `at line ${line.toLocaleString('en')}`
  return offset === undefined ? undefined : `at byte ${offset.toLocaleString('en')}`
}
