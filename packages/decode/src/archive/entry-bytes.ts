import { RecordingError } from '@backstride/recording'
import { inflate, inflateInto, tooLarge, type Unpacked } from './unpack.ts'
import { packedBytesOf, type ZipEntry } from './zip-directory.ts'

const STORED = 0
const DEFLATED = 8
// Recordings pack to a twentieth at best; deflate reaches a thousandth, on nothing but repeats.
const MAX_RATIO = 200
const FREE_BYTES = 2 ** 20

/** The bytes of an entry, or why there are none. Throws ENCRYPTED, TOO_LARGE, CORRUPT or UNSUPPORTED_VERSION. */
export function entryBytes(archive: Uint8Array, entry: ZipEntry, maxBytes: number): Unpacked {
  const packed = checkedBytes(archive, entry)
  const limit = Math.min(maxBytes, Math.max(FREE_BYTES, packed.length * MAX_RATIO))
  if (entry.method === DEFLATED) return inflate(packed, limit)
  if (packed.length > limit) throw tooLarge(limit)
  return packed.length < entry.packedBytes ? { bytes: packed, error: cutShort() } : { bytes: packed }
}

/** Unpacks an entry piece by piece, however large it is; gives back the error that ended it early. */
export function streamEntry(
  archive: Uint8Array,
  entry: ZipEntry,
  take: (part: Uint8Array) => void,
): RecordingError | undefined {
  const packed = checkedBytes(archive, entry)
  const limit = Math.max(FREE_BYTES, packed.length * MAX_RATIO)
  let size = 0
  const counted = (part: Uint8Array) => {
    size += part.length
    if (size > limit) throw tooLarge(limit)
    take(part)
  }
  if (entry.method === DEFLATED) return inflateInto(packed, counted)
  counted(packed)
  return packed.length < entry.packedBytes ? cutShort() : undefined
}

function checkedBytes(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.isEncrypted) {
    throw new RecordingError(
      'ENCRYPTED',
      'The file in the zip archive is locked with a password. Unpack it and upload what is inside.',
    )
  }
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new RecordingError(
      'UNSUPPORTED_VERSION',
      'The zip archive is packed in a way that is not known here. Unpack it and upload what is inside.',
    )
  }
  return packedBytesOf(archive, entry)
}

function cutShort(): RecordingError {
  return new RecordingError(
    'TRUNCATED',
    'The file in the zip archive is cut short. Download the archive again.',
  )
}
