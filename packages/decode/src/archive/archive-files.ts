import { RecordingError } from '@backstride/recording'
import { isKnownFormat, MAX_FILE_BYTES } from '../decode-file.ts'
import { isJunk, isUnsafe, isWorkoutName, MAX_DEPTH, totalBytesOf } from './decode-archive.ts'
import { entryBytes } from './entry-bytes.ts'
import { isHealthXml } from './lists.ts'
import { phoneExportOf } from './phone-files.ts'
import { gunzip, isGzip } from './unpack.ts'
import { isZip, type ZipEntry, zipEntries } from './zip-directory.ts'

/** A file of an archive that can be read by itself, or why it cannot be taken out. */
export type ArchiveFile =
  | { readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly fileName: string; readonly error: RecordingError }

/**
 * The recordings of an archive as files of their own, in its order, also those of archives within it. Lists and pictures
 * beside them give none. Nothing for bytes that are one recording: no archive, or the folder of a phone's sensors.
 */
export function* archiveFiles(bytes: Uint8Array): Generator<ArchiveFile> {
  if (isZip(bytes)) yield* filesOf(bytes, 1, { left: totalBytesOf(bytes) })
}

interface Budget {
  left: number
}

function* filesOf(bytes: Uint8Array, depth: number, budget: Budget): Generator<ArchiveFile> {
  const found = entriesOf(bytes)
  if ('error' in found) {
    yield { fileName: '', error: found.error }
    return
  }
  const { entries } = found
  if (phoneExportOf(entries.map(({ name }) => name))) {
    if (depth > 1) yield { fileName: '', bytes }
    return
  }
  const seen = new Set<string>()
  for (const entry of entries) {
    if (!isHealthXml(entry.name)) yield* entryFiles(bytes, entry, depth, budget, seen.has(entry.name))
    seen.add(entry.name)
  }
}

function entriesOf(bytes: Uint8Array): { entries: ZipEntry[] } | { error: RecordingError } {
  return unlessRefused(() => ({ entries: zipEntries(bytes).filter(({ name }) => !isJunk(name)) }))
}

function* entryFiles(
  archive: Uint8Array,
  entry: ZipEntry,
  depth: number,
  budget: Budget,
  isRepeated: boolean,
): Generator<ArchiveFile> {
  const { name } = entry
  if (isRepeated || isUnsafe(name)) {
    const message = 'Its name is there twice or leads out of the zip archive. Pack it again.'
    yield { fileName: name.replace(/^.*[/\\]/s, ''), error: new RecordingError('CORRUPT', message) }
    return
  }
  const unpacked = unlessRefused(() => entryBytes(archive, entry, Math.min(MAX_FILE_BYTES, budget.left)))
  if (!('bytes' in unpacked)) {
    yield { fileName: name, error: unpacked.error }
    return
  }
  budget.left -= unpacked.bytes.length
  if (isZip(unpacked.bytes)) yield* innerFiles(name, unpacked.bytes, depth, budget)
  else if (isWorkoutName(name) || isRecording(unpacked.bytes)) yield { fileName: name, bytes: unpacked.bytes }
}

function* innerFiles(name: string, bytes: Uint8Array, depth: number, budget: Budget): Generator<ArchiveFile> {
  if (depth === MAX_DEPTH) {
    const message = 'Archives are packed into archives too deeply. Unpack the inner ones first.'
    yield { fileName: name, error: new RecordingError('TOO_LARGE', message) }
    return
  }
  for (const file of filesOf(bytes, depth + 1, budget)) {
    yield { ...file, fileName: file.fileName ? `${name}/${file.fileName}` : name }
  }
}

function isRecording(bytes: Uint8Array): boolean {
  const plain = unlessRefused(() => (isGzip(bytes) ? gunzip(bytes, MAX_FILE_BYTES) : { bytes }))
  return 'bytes' in plain && isKnownFormat(plain.bytes)
}

function unlessRefused<T>(read: () => T): T | { error: RecordingError } {
  try {
    return read()
  } catch (error) {
    if (error instanceof RecordingError) return { error }
    throw error
  }
}
