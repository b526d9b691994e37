/** Why a file could not be read, wholly or in part. The codes are public and stable. */
export type RecordingErrorCode =
  | 'EMPTY_FILE'
  | 'UNKNOWN_FORMAT'
  | 'NOT_A_WORKOUT'
  | 'NO_SAMPLES'
  | 'PLANNED_WORKOUT'
  | 'SETTINGS_FILE'
  | 'TOO_LARGE'
  | 'ENCRYPTED'
  | 'UNSUPPORTED_VERSION'
  | 'TRUNCATED'
  | 'CORRUPT'

/** Where in the file it broke: a byte from its start, or a line counted from 1. */
export interface RecordingErrorPlace {
  readonly offset?: number
  readonly line?: number
}

/** A file that could not be read. The message says what is wrong and what to do, in a sentence for people. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError'
  readonly code: RecordingErrorCode
  readonly place: RecordingErrorPlace

  constructor(code: RecordingErrorCode, message: string, place: RecordingErrorPlace = {}) {
    super(message)
    this.code = code
    this.place = place
  }
}
