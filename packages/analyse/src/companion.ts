import { decode, joinHeading } from '@backstride/decode'
import type { Recording, Warning } from '@backstride/recording'

/** A file whose compass belongs to the walk of another recording. */
export interface Companion {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/**
 * The recording with its companion's heading, and what came of it as warnings. A companion that cannot be read, or is
 * not of the same walk, leaves the recording as it was and says why.
 */
export function withCompanion(
  recording: Recording,
  companion: Companion | undefined,
): { readonly recording: Recording; readonly warnings: readonly Warning[] } {
  if (!companion) return { recording, warnings: [] }
  const read = readCompanion(companion)
  if ('code' in read) return { recording, warnings: [read] }
  const join = joinHeading(recording, read)
  if (join.status === 'joined') return { recording: join.recording, warnings: join.warnings }
  return { recording, warnings: [{ code: join.reason, message: join.message }] }
}

/** What a second file of the same walk holds, or the warning that says why it cannot be read. */
export function readCompanion({ bytes, fileName }: Companion): Recording | Warning {
  const decoded = decode(bytes, { fileName })
  if (decoded.status !== 'failed') return decoded.recording
  const { code, message } = decoded.error
  return { code, message: `The other recording of this walk could not be read. ${message}` }
}
