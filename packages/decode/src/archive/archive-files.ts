import { RecordingError } from '@backstride/recording'
import type { HealthExport } from '../apple-health/health-export.ts'
import { routeArchive } from '../apple-health/route-archive.ts'
import { decodeFile, isKnownFormat, MAX_FILE_BYTES } from '../decode-file.ts'
import type { ActivityList, ListedActivity } from './activity-list.ts'
import { isJunk, isUnsafe, isWorkoutName, MAX_DEPTH, totalBytesOf } from './decode-archive.ts'
import { entryBytes } from './entry-bytes.ts'
import { activitiesOf, healthOf, isHealthRoute, isHealthXml } from './lists.ts'
import { phoneExportOf } from './phone-files.ts'
import { gunzip, isGzip } from './unpack.ts'
import { isZip, type ZipEntry, zipEntries } from './zip-directory.ts'

/** A file of an archive that can be read by itself, with what the archive says of it, or why it cannot be taken out. */
export type ArchiveFile =
  | { readonly fileName: string; readonly bytes: Uint8Array; readonly listed?: ListedActivity }
  | { readonly fileName: string; readonly error: RecordingError }

/**
 * The recordings of an archive as files of their own, in its order, also those of archives within it. A route of an
 * Apple Health export comes with its heart rates. Lists and pictures beside them give none. Nothing for bytes that are
 * one recording: no archive, or the folder of a phone's sensors.
 */
export function* archiveFiles(bytes: Uint8Array): Generator<ArchiveFile> {
  if (isZip(bytes)) yield* filesOf(bytes, 1, { left: totalBytesOf(bytes) })
}

/** What the files of one archive share. */
interface Archive {
  readonly bytes: Uint8Array
  readonly health: HealthExport | undefined
  readonly activities: ActivityList | undefined
  readonly depth: number
  /** Bytes that may still be unpacked from it. */
  readonly budget: { left: number }
}

function* filesOf(bytes: Uint8Array, depth: number, budget: Archive['budget']): Generator<ArchiveFile> {
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
  const [health, activities] = [healthOf(bytes, entries), activitiesOf(bytes, entries)]
  const archive: Archive = { bytes, health, activities, depth, budget }
  const seen = new Set<string>()
  for (const entry of entries) {
    if (!isHealthXml(entry.name)) yield* entryFiles(archive, entry, seen.has(entry.name))
    seen.add(entry.name)
  }
}

function entriesOf(bytes: Uint8Array): { entries: ZipEntry[] } | { error: RecordingError } {
  return unlessRefused(() => ({ entries: zipEntries(bytes).filter(({ name }) => !isJunk(name)) }))
}

function* entryFiles(archive: Archive, entry: ZipEntry, isRepeated: boolean): Generator<ArchiveFile> {
  const { depth, budget } = archive
  const { name } = entry
  if (isRepeated || isUnsafe(name)) {
    const message = 'Its name is there twice or leads out of the zip archive. Pack it again.'
    yield { fileName: name.replace(/^.*[/\\]/s, ''), error: new RecordingError('CORRUPT', message) }
    return
  }
  const unpacked = unlessRefused(() =>
    entryBytes(archive.bytes, entry, Math.min(MAX_FILE_BYTES, budget.left)),
  )
  if (!('bytes' in unpacked)) {
    yield { fileName: name, error: unpacked.error }
    return
  }
  const { bytes } = unpacked
  budget.left -= bytes.length
  if (isZip(bytes)) yield* innerFiles(name, bytes, depth, budget)
  else if (isWorkoutName(name) || isRecording(bytes)) yield recordingFile(archive, name, bytes)
}

function recordingFile({ health, activities }: Archive, name: string, bytes: Uint8Array): ArchiveFile {
  if (health && isHealthRoute(name)) return { fileName: name, bytes: routeArchive(bytes, name, health) }
  const listed = activities?.listed(name, () => decodeFile(bytes, name))
  return { fileName: name, bytes, ...(listed && { listed }) }
}

function* innerFiles(
  name: string,
  bytes: Uint8Array,
  depth: number,
  budget: Archive['budget'],
): Generator<ArchiveFile> {
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
