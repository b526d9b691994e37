import { RecordingError } from '@backstride/recording'
import { decodeArchive } from './archive/decode-archive.ts'
import type { FileOutcome } from './archive/outcome.ts'
import { isZip } from './archive/zip-directory.ts'
import { type Decoded, decodeFile, failed } from './decode-file.ts'

export interface DecodeOptions {
  /** Only used where the content does not say which sensor a file is from, and to name the outcome. */
  readonly fileName?: string
}

/**
 * The recording that a file holds, whatever its format: told by its content, unpacked if gzipped or the only recording
 * of a zip archive, cleaned, and its heading counted from true north.
 *
 * Bytes that are not a recording, or a damaged one, give `failed` or `partial`; nothing is thrown for them.
 */
export function decode(bytes: Uint8Array, { fileName = '' }: DecodeOptions = {}): Decoded {
  if (!isZip(bytes)) return decodeFile(bytes, fileName)
  const [first, second] = decodeArchive(bytes)
  if (!first)
    return failed(
      new RecordingError(
        'NOT_A_WORKOUT',
        'The zip archive holds no workout. Export the workout as FIT, GPX or TCX.',
      ),
    )
  if (!second) return first.decoded
  return failed(
    new RecordingError(
      'NOT_A_WORKOUT',
      'The zip archive holds several workouts, not one. Open it as an archive.',
    ),
  )
}

/**
 * The outcome of every recording in a file or archive, each as soon as it is read: bulk exports of Strava and Garmin,
 * Apple Health's export, a phone's folder of sensors, archives within archives. A file that is no archive gives one.
 */
export function* decodeAll(bytes: Uint8Array, { fileName = '' }: DecodeOptions = {}): Generator<FileOutcome> {
  if (isZip(bytes)) yield* decodeArchive(bytes)
  else yield { fileName, decoded: decodeFile(bytes, fileName) }
}
