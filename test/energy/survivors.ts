import type { Mutant } from './mutants.ts'

/** Mutants that no test can or need tell from the original, by file and what the line says, and why. */
const SURVIVORS: readonly { readonly file: string; readonly code: string; readonly why: string }[] = []

/** Why a mutant may survive; `undefined` when it may not. */
export function reasonFor({ file, line, source }: Mutant): string | undefined {
  const code = source.split('\n')[line - 1]
  return SURVIVORS.find((survivor) => file.endsWith(survivor.file) && code.includes(survivor.code))?.why
}
