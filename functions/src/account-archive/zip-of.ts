import { crc32, deflateRawSync } from 'node:zlib'
import { Zip, ZipPassThrough } from 'fflate'

/** A file to be put into an archive. */
export interface ZipFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** As zip programs take it unless told otherwise: half of a FIT file, a tenth of JSON. */
const LEVEL = 6

/** Of packed entries: PKWARE APPNOTE 6.3.10, section 4.4.5. */
const DEFLATED = 8

/** Smaller entries are no bombs; half of the ratio at which `decode` calls larger ones that. */
const SMALL_BYTES = 2 ** 20
const MAX_RATIO = 100

/**
 * The bytes of a zip archive of these files, piece by piece, each file in memory only while it is packed. Files and time
 * alone decide what the bytes are.
 */
export async function* zipOf(files: AsyncIterable<ZipFile>, mtime: Date): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  for await (const { name, bytes } of files) {
    const file = new ZipPassThrough(name)
    // Node packs several times as fast as the library, which then lays out the archive alone.
    const packed = deflateRawSync(bytes, { level: LEVEL })
    const isPacked = isWorthIt(bytes, packed)
    file.mtime = mtime
    if (isPacked) file.compression = DEFLATED
    zip.add(file)
    file.crc = crc32(bytes)
    file.size = bytes.length
    // None of these bytes are shared between threads.
    file.ondata(null, (isPacked ? packed : bytes) as Uint8Array<ArrayBuffer>, true)
    yield* pieces.splice(0)
  }
  zip.end()
  yield* pieces.splice(0)
}

/** What is packed already gains nothing, and what packs like a bomb would be taken for one. */
function isWorthIt(bytes: Uint8Array, packed: Uint8Array): boolean {
  const isLikeBomb = bytes.length > SMALL_BYTES && packed.length * MAX_RATIO < bytes.length
  return packed.length < bytes.length && !isLikeBomb
}
