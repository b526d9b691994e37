import { type Analysed, analysisOf, errorOf, type Unreadable } from '@backstride/analyse'
import type { AnalysedFile } from '@backstride/contract'

/** The public line for one file, as `--json` prints it. */
export function analysedFileOf(file: string, analysed: Analysed | Unreadable): AnalysedFile {
  if (analysed.status === 'failed') {
    const { format, error, warnings } = analysed
    return { file, format: format ?? null, status: 'failed', error: errorOf(error), warnings: [...warnings] }
  }
  const { status, error, ...analysis } = analysisOf(analysed)
  if (status === 'ok') return { file, status, ...analysis }
  return {
    file,
    status,
    error: error ?? { code: 'CORRUPT', message: 'part of the file is missing' },
    ...analysis,
  }
}

/** The line for a file that the system would not open. Any other failure is ours and is thrown on. */
export function unreadableFileOf(file: string, cause: unknown): AnalysedFile {
  if (!(cause instanceof Error && 'syscall' in cause && 'code' in cause)) throw cause
  const code = cause.code === 'ENOENT' ? 'NO_SUCH_FILE' : 'UNREADABLE_FILE'
  const message =
    cause.code === 'ENOENT' ? 'there is no such file' : `the file cannot be opened (${cause.code})`
  return { file, format: null, status: 'failed', error: { code, message }, warnings: [] }
}
