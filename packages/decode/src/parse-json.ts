import { RecordingError } from '@backstride/recording'
import { textOf } from './text.ts'

// What JSON describes takes up to twenty times its room in memory. Twenty hours of a compass at 50 Hz.
const MAX_JSON_BYTES = 64 * 2 ** 20

/** The value that a JSON file describes. Throws TOO_LARGE beyond 64 MiB, and CORRUPT where it is none. */
export function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length > MAX_JSON_BYTES) {
    throw new RecordingError(
      'TOO_LARGE',
      'The JSON file is larger than 64 MiB. Export CSV files in a zip archive, or a shorter recording.',
    )
  }
  try {
    return JSON.parse(textOf(bytes))
  } catch {
    throw new RecordingError('CORRUPT', 'The file is no complete JSON. Export or copy it again.')
  }
}
