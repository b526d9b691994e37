import type { FileErrorBody } from '@backstride/contract'

/** How one recording ended. */
export interface FileResult {
  readonly name: string
  /**
   * `new` (a workout of its own), `here` (it was there already), `failed` (see `error`; sending it again changes
   * nothing), or `later` (the next run takes it up; `error` says why it did not end in this one).
   */
  readonly outcome: 'new' | 'here' | 'failed' | 'later'
  readonly workoutId?: string | null
  readonly error?: FileErrorBody
}

/** What a run tells whoever shows it. */
export type SyncEvent =
  /** So many recordings and archives are in the folders, and so many of them may hold something new. */
  | { readonly type: 'found'; readonly files: number; readonly fresh: number }
  | { readonly type: 'began'; readonly name: string; readonly sizeBytes: number }
  /** So many bytes of it are on their way. */
  | { readonly type: 'sent'; readonly name: string; readonly bytes: number }
  /** All its bytes are there; it is being read. */
  | { readonly type: 'delivered'; readonly name: string }
  | { readonly type: 'ended'; readonly result: FileResult }
  /** A folder or file that could not be opened. */
  | { readonly type: 'unreadable'; readonly name: string; readonly code: string }
  | { readonly type: 'waiting'; readonly reason: 'no answer' | 'busy'; readonly waitMs: number }

export type Tell = (event: SyncEvent) => void
