import type { Decoded } from '../decode-file.ts'

/** What became of one file of an archive, or of the one file there was. */
export interface FileOutcome {
  /** Its path in the archive; within an archive in an archive, both paths with a slash between. */
  readonly fileName: string
  readonly decoded: Decoded
  /** The athlete's own name for the workout, where the export's list of activities has one. */
  readonly title?: string
}
