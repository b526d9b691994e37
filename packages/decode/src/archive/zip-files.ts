import { RecordingError } from '@backstride/recording'
import { entryBytes } from './entry-bytes.ts'
import { isZip, type ZipEntry, zipEntries } from './zip-directory.ts'

/** The files of a zip archive by their names. */
export interface ZipFiles {
  /** As the archive lists them; a name may be there twice, and may lead anywhere. */
  readonly names: readonly string[]
  /**
   * The unpacked bytes of a file, `maxBytes` at most. Throws a RecordingError: CORRUPT where there is none, TOO_LARGE,
   * TRUNCATED, ENCRYPTED or UNSUPPORTED_VERSION.
   */
  readonly read: (name: string, maxBytes: number) => Uint8Array
}

/** The files of a zip archive, none of them read yet; undefined for bytes that are no whole archive. */
export function zipFiles(bytes: Uint8Array): ZipFiles | undefined {
  const entries = entriesOf(bytes)
  if (!entries) return undefined
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  return {
    names: entries.map(({ name }) => name),
    read(name, maxBytes) {
      const entry = byName.get(name)
      if (!entry) throw new RecordingError('CORRUPT', `The archive has no file ${name}. Export it again.`)
      const { bytes: unpacked, error } = entryBytes(bytes, entry, maxBytes)
      if (error) throw error
      return unpacked
    },
  }
}

function entriesOf(bytes: Uint8Array): ZipEntry[] | undefined {
  if (!isZip(bytes)) return undefined
  try {
    return zipEntries(bytes)
  } catch (error) {
    if (error instanceof RecordingError) return undefined
    throw error
  }
}
