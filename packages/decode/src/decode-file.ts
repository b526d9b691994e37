import { type Format, type Recording, RecordingError, type Warning } from '@backstride/recording'
import { gunzip, isGzip } from './archive/unpack.ts'
import { type Cleaned, clean } from './clean/clean.ts'
import type { Draft, Reading } from './draft.ts'
import { type FileFormat, FORMATS } from './formats.ts'
import { textOf } from './text.ts'
import { withTrueNorth } from './true-north.ts'

/** The outcome of reading one file. */
export type Decoded =
  | { readonly status: 'ok'; readonly recording: Recording; readonly warnings: readonly Warning[] }
  | {
      readonly status: 'partial'
      readonly recording: Recording
      readonly warnings: readonly Warning[]
      /** Where it broke. The recording is everything readable around that place. */
      readonly error: RecordingError
    }
  | {
      readonly status: 'failed'
      /** Undefined when not even the format was recognised. */
      readonly format?: Format
      readonly warnings: readonly Warning[]
      readonly error: RecordingError
    }

/** The largest file that is read, unpacked: a day of 100 Hz samples, or 500 hours of a watch. */
export const MAX_FILE_BYTES = 256 * 2 ** 20

/** The outcome for one file that is no zip archive; a gzipped one is unpacked. */
export function decodeFile(bytes: Uint8Array, fileName: string): Decoded {
  return outcomeOf((seen) => {
    const { bytes: file, error } = unpacked(bytes)
    const { format, decode } = formatOf(file)
    seen(format)
    const reading = decode(file, fileName)
    return error ? { ...reading, error } : reading
  })
}

/**
 * The outcome of a reading: cleaned, its heading counted from true north, or the error it ended with. `read` tells the
 * format as soon as it knows it, so that a failure can name it.
 */
export function outcomeOf(read: (seen: (format: Format) => void) => Reading): Decoded {
  let format: Format | undefined
  try {
    return finished(
      read((known) => {
        format = known
      }),
    )
  } catch (error) {
    return failed(error, format)
  }
}

/** The outcome `failed` for a refusal. Any other error is a defect of ours and is thrown on. */
export function failed(error: unknown, format?: Format): Decoded {
  if (!(error instanceof RecordingError)) throw error
  return { status: 'failed', ...(format && { format }), warnings: [], error }
}

function unpacked(bytes: Uint8Array): { bytes: Uint8Array; error?: RecordingError } {
  if (bytes.length > MAX_FILE_BYTES) {
    throw new RecordingError(
      'TOO_LARGE',
      `The file is larger than ${MAX_FILE_BYTES >> 20} MiB. Split it into single workouts.`,
    )
  }
  return isGzip(bytes) ? gunzip(bytes, MAX_FILE_BYTES) : { bytes }
}

// Room for a byte order mark, licence comments and namespace declarations before the element that names the format.
const OPENING_BYTES = 8192

/** Whether the bytes, unpacked, begin as a file of a known format does. */
export function isKnownFormat(bytes: Uint8Array): boolean {
  return findFormat(bytes) !== undefined
}

function formatOf(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) {
    throw new RecordingError('EMPTY_FILE', 'The file is empty. Copy or export it again.')
  }
  const found = findFormat(bytes)
  if (found) return found
  throw new RecordingError(
    'UNKNOWN_FORMAT',
    'The file is of no format that is known here. Export the workout as FIT, GPX or TCX.',
  )
}

function findFormat(bytes: Uint8Array): FileFormat | undefined {
  let text: string | undefined
  const opening = () => {
    text ??= textOf(bytes.subarray(0, OPENING_BYTES))
    return text
  }
  return FORMATS.find(({ matches }) => matches(bytes, opening))
}

function finished({ draft, warnings, error }: Reading): Decoded {
  const cleaned = cleanedUnless(error, draft)
  const turned = withTrueNorth(cleaned.recording)
  const all = [...warnings, ...cleaned.warnings, ...turned.warnings]
  return error
    ? { status: 'partial', recording: turned.recording, warnings: all, error }
    : { status: 'ok', recording: turned.recording, warnings: all }
}

// A damaged file without a sample failed for the damage, not for the lack of samples.
function cleanedUnless(damage: RecordingError | undefined, draft: Draft): Cleaned {
  try {
    return clean(draft)
  } catch (error) {
    throw damage && error instanceof RecordingError ? damage : error
  }
}
