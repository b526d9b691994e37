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
  const decoded = decode(companion.bytes, { fileName: companion.fileName })
  if (decoded.status === 'failed') {
    const { code, message } = decoded.error
    return { recording, warnings: [{ code, message: `The heading log could not be read. ${message}` }] }
  }
  const join = joinHeading(recording, decoded.recording)
  if (join.status === 'joined') return { recording: join.recording, warnings: join.warnings }
  return { recording, warnings: [{ code: join.reason, message: join.message }] }
}
