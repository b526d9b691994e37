import { RecordingError } from '@backstride/recording'
import { Gunzip, Inflate } from 'fflate'

export interface Unpacked {
  readonly bytes: Uint8Array
  /** Why unpacking ended early; the bytes are what came before. */
  readonly error?: RecordingError
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** The unpacked bytes of a gzip file. Throws TOO_LARGE when they are more than `maxBytes`. */
export function gunzip(bytes: Uint8Array, maxBytes: number): Unpacked {
  return collect(maxBytes, (take) => pushAll(new Gunzip(take), bytes))
}

/** The unpacked bytes of raw deflated ones. Throws TOO_LARGE when they are more than `maxBytes`. */
export function inflate(bytes: Uint8Array, maxBytes: number): Unpacked {
  return collect(maxBytes, (take) => inflateInto(bytes, take))
}

/** Unpacks deflated bytes piece by piece into `take`; gives back the error that ended it early. */
export function inflateInto(bytes: Uint8Array, take: (part: Uint8Array) => void): RecordingError | undefined {
  return pushAll(new Inflate(take), bytes)
}

/** The refusal of what unpacks to more than `maxBytes`. */
export function tooLarge(maxBytes: number): RecordingError {
  return new RecordingError(
    'TOO_LARGE',
    `The file unpacks to more than ${maxBytes >> 20} MiB. Export single workouts instead of everything at once.`,
  )
}

function collect(
  maxBytes: number,
  unpack: (take: (part: Uint8Array) => void) => RecordingError | undefined,
): Unpacked {
  const parts: Uint8Array[] = []
  let size = 0
  const error = unpack((part) => {
    size += part.length
    if (size > maxBytes) throw tooLarge(maxBytes)
    parts.push(part)
  })
  return { bytes: joined(parts, size), ...(error && { error }) }
}

// Small enough that a bomb, which unpacks a thousandfold, is stopped within 16 MiB of its limit.
const CHUNK_BYTES = 16_384

function pushAll(
  stream: { push(chunk: Uint8Array, isFinal: boolean): void },
  bytes: Uint8Array,
): RecordingError | undefined {
  try {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      stream.push(bytes.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= bytes.length)
    }
    return undefined
  } catch (error) {
    if (error instanceof RecordingError) throw error
    return new RecordingError(
      'TRUNCATED',
      'The packed file is damaged or cut short. Copy it again; what could be unpacked was read.',
    )
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
