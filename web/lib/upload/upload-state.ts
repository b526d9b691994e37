import type { FileErrorBody, Upload } from '@backstride/contract'
import { MAX_ARCHIVE_BYTES, MAX_FILE_BYTES } from '@backstride/contract/limits'

/**
 * One file on its way: `checking` (its hash is made), `sending` (with bytes sent so far), `processing` (sent, the
 * analysis is under way), then `done`, `duplicate` (the same bytes are here already), `failed`, or `slow` (still in the
 * works when we stopped waiting; nothing is lost).
 */
export type UploadState =
  | { readonly stage: 'checking' }
  | { readonly stage: 'sending'; readonly sentBytes: number }
  | { readonly stage: 'processing' }
  | { readonly stage: 'slow' }
  | {
      readonly stage: 'done' | 'duplicate'
      readonly workoutId: string | null
      /** How many recordings an archive held; null for a single file. */
      readonly files: number | null
    }
  | { readonly stage: 'failed'; readonly error: FileErrorBody }

export type UploadEvent =
  | { readonly type: 'sent'; readonly bytes: number }
  | { readonly type: 'delivered' }
  | { readonly type: 'reported'; readonly upload: Upload }
  | { readonly type: 'tired' }
  | { readonly type: 'broke'; readonly error: FileErrorBody }

/** The next state. A file that is settled stays as it is, whatever comes late; sent bytes never go back. */
export function afterEvent(state: UploadState, event: UploadEvent): UploadState {
  if (isSettled(state)) return state
  switch (event.type) {
    case 'sent':
      return sending(state, event.bytes)
    case 'delivered':
      return { stage: 'processing' }
    case 'reported':
      return afterReport(state, event.upload)
    case 'tired':
      return { stage: 'slow' }
    case 'broke':
      return { stage: 'failed', error: event.error }
  }
}

export function isSettled({ stage }: UploadState): boolean {
  return stage === 'done' || stage === 'duplicate' || stage === 'failed' || stage === 'slow'
}

/** What is wrong with a file before a byte is sent; undefined when nothing is. Archives may be larger than files. */
export function refusalOf(file: { readonly name: string; readonly size: number }): FileErrorBody | undefined {
  if (file.size === 0)
    return {
      code: 'EMPTY_FILE',
      message: 'The file is empty. Export it again from the app or watch it came from.',
    }
  const isArchive = /\.zip$/i.test(file.name)
  const mostBytes = isArchive ? MAX_ARCHIVE_BYTES : MAX_FILE_BYTES
  if (file.size <= mostBytes) return undefined
  const limit = Math.round(mostBytes / (1024 * 1024))
  return {
    code: 'TOO_LARGE',
    message: isArchive
      ? `The archive is larger than ${limit} MB, the most one may have. Split it.`
      : `The file is larger than ${limit} MB, the most one may have. Leave out raw sensor streams, or split the recording.`,
  }
}

function sending(state: UploadState, bytes: number): UploadState {
  const before = state.stage === 'sending' ? state.sentBytes : 0
  return state.stage === 'processing' ? state : { stage: 'sending', sentBytes: Math.max(before, bytes) }
}

function afterReport(state: UploadState, { state: told, workoutId, error, files }: Upload): UploadState {
  if (told === 'done' || told === 'duplicate') return { stage: told, workoutId, files }
  if (told === 'failed') {
    const unexplained = { code: 'INTERNAL', message: 'The file could not be processed.' }
    return { stage: 'failed', error: error ?? unexplained }
  }
  return told === 'received' ? { stage: 'processing' } : state
}
