/** A file that is still being written. */
export class FileChanging extends Error {
  override readonly name = 'FileChanging'
  readonly code = 'CHANGING'
}

/** The system's code of an error of the file system, for instance `ENOENT`. Any other error is a defect and thrown on. */
export function fileErrorCode(error: unknown): string {
  if (error instanceof FileChanging) return error.code
  if (error instanceof Error && 'syscall' in error && 'code' in error) return String(error.code)
  throw error
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  CHANGING: 'is still being written; the next run takes it',
}

/** What such a code means, to be said after a name. */
export function fileErrorText(code: string): string {
  return WORDS[code] ?? `cannot be read (${code})`
}
