import { deflateRawSync } from 'node:zlib'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** A file to be put into an archive. */
export interface ZipFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Level 6 of ten, as zip programs take it unless told otherwise: half of a FIT file, a tenth of JSON. */
const LEVEL = 6

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
    const file = isLeftAsItIs(bytes) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: LEVEL })
    file.mtime = mtime
    zip.add(file)
    file.push(bytes, true)
    yield* pieces.splice(0)
  }
  zip.end()
  yield* pieces.splice(0)
}

/** What begins as gzip or zip do gains nothing from being packed again; what packs like a bomb would be taken for one. */
function isLeftAsItIs(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0x1f && second === 0x8b) || (first === 0x50 && second === 0x4b)) return true
  return bytes.length > SMALL_BYTES && deflateRawSync(bytes, { level: 1 }).length * MAX_RATIO < bytes.length
}

/** Smaller ones are no bombs; half of the ratio at which `decode` calls larger ones that. */
const SMALL_BYTES = 2 ** 20
const MAX_RATIO = 100
