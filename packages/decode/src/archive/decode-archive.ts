import { RecordingError } from '@backstride/recording'
import { decodeHealthRoute } from '../apple-health/decode-health-route.ts'
import type { HealthExport } from '../apple-health/health-export.ts'
import { type Decoded, decodeFile, failed, MAX_FILE_BYTES, outcomeOf } from '../decode-file.ts'
import { type ActivityList, isActivityList, type ListedActivity, withSport } from './activity-list.ts'
import { entryBytes } from './entry-bytes.ts'
import { activitiesOf, healthOf, isHealthRoute, isHealthXml } from './lists.ts'
import type { FileOutcome } from './outcome.ts'
import { type PhoneExport, phoneExportOf } from './phone-files.ts'
import type { Unpacked } from './unpack.ts'
import { isZip, type ZipEntry, zipEntries } from './zip-directory.ts'

/** What the files of one archive share. */
interface Archive {
  readonly bytes: Uint8Array
  readonly health: HealthExport | undefined
  readonly activities: ActivityList | undefined
  readonly depth: number
  /** Bytes that may still be unpacked from it. */
  budget: { left: number }
}

// Garmin packs archives into its archive; more than that nobody does.
export const MAX_DEPTH = 2
// Twenty years of three workouts a day.
const MAX_ENTRIES = 25_000
// All files of an archive together: fifty times its size, which text reaches and only entries that share bytes exceed.
const MAX_TOTAL_RATIO = 50
const MIN_TOTAL_BYTES = 64 * 2 ** 20

/** The outcomes of an archive's recordings, in the order of the archive. What is plainly no recording gives none. */
export function* decodeArchive(bytes: Uint8Array): Generator<FileOutcome> {
  yield* outcomes(bytes, 1, { left: totalBytesOf(bytes) })
}

/** How many bytes the files of an archive may have together. */
export function totalBytesOf(archive: Uint8Array): number {
  return Math.max(MIN_TOTAL_BYTES, archive.length * MAX_TOTAL_RATIO)
}

function* outcomes(bytes: Uint8Array, depth: number, budget: Archive['budget']): Generator<FileOutcome> {
  const found = entriesOf(bytes)
  if ('error' in found) {
    yield { fileName: '', decoded: failed(found.error) }
    return
  }
  const { entries } = found
  const names = entries.map(({ name }) => name)
  const phone = phoneExportOf(names)
  const archive: Archive = {
    bytes,
    health: healthOf(bytes, entries),
    activities: phone ? undefined : activitiesOf(bytes, entries),
    depth,
    budget,
  }
  if (phone) yield { fileName: '', decoded: decodePhone(archive, entries, phone) }
  const isUsed = (name: string) => phone?.names.includes(name) || isHealthXml(name) || isActivityList(name)
  const seen = new Set<string>()
  for (const entry of entries) {
    if (!isUsed(entry.name)) yield* entryOutcomes(archive, entry, seen.has(entry.name))
    seen.add(entry.name)
  }
}

function entriesOf(bytes: Uint8Array): { entries: ZipEntry[] } | { error: unknown } {
  try {
    const entries = zipEntries(bytes).filter(({ name }) => !isJunk(name))
    if (entries.length <= MAX_ENTRIES) return { entries }
    return {
      error: new RecordingError(
        'TOO_LARGE',
        `The zip archive holds more than ${MAX_ENTRIES} files. Split it.`,
      ),
    }
  } catch (error) {
    return { error }
  }
}

/** Whether a file is what macOS adds to archives, or what nobody can export a workout as. */
export function isJunk(name: string): boolean {
  return /(^|\/)(__MACOSX|\.DS_Store|\._)/.test(name) || /\.(jpe?g|png|heic|mp4|mov|pdf|html?)$/i.test(name)
}

function* entryOutcomes(archive: Archive, entry: ZipEntry, isRepeated: boolean): Generator<FileOutcome> {
  if (isUnsafe(entry.name) || isRepeated) {
    yield { fileName: entry.name.replace(/^.*[/\\]/s, ''), decoded: failed(refusal(isRepeated)) }
    return
  }
  const unpacked = unpack(archive, entry)
  if ('refused' in unpacked) {
    yield { fileName: entry.name, decoded: unpacked.refused }
    return
  }
  if (isZip(unpacked.bytes)) yield* nested(archive, entry, unpacked.bytes)
  else yield* single(archive, entry, unpacked)
}

function refusal(isRepeated: boolean): RecordingError {
  return isRepeated
    ? new RecordingError(
        'CORRUPT',
        'The zip archive holds two files of this name; the first was read. Pack it again.',
      )
    : new RecordingError(
        'CORRUPT',
        'The file in the zip archive has a path that leads out of it. Pack it again.',
      )
}

/** Whether the name of a file leads out of the archive's folder. */
export function isUnsafe(name: string): boolean {
  return /^([/\\]|[a-z]:)/i.test(name) || name.includes('\0') || name.split(/[/\\]/).includes('..')
}

function unpack(archive: Archive, entry: ZipEntry): Unpacked | { refused: Decoded } {
  try {
    const unpacked = entryBytes(archive.bytes, entry, Math.min(MAX_FILE_BYTES, archive.budget.left))
    archive.budget.left -= unpacked.bytes.length
    return unpacked
  } catch (error) {
    return { refused: failed(error) }
  }
}

function* nested({ depth, budget }: Archive, { name }: ZipEntry, bytes: Uint8Array): Generator<FileOutcome> {
  if (depth === MAX_DEPTH) {
    const error = new RecordingError(
      'TOO_LARGE',
      'Archives are packed into archives too deeply. Unpack the inner ones first.',
    )
    yield { fileName: name, decoded: failed(error) }
    return
  }
  for (const outcome of outcomes(bytes, depth + 1, budget)) {
    yield { ...outcome, fileName: outcome.fileName ? `${name}/${outcome.fileName}` : name }
  }
}

function* single(
  { health, activities }: Archive,
  { name }: ZipEntry,
  { bytes, error }: Unpacked,
): Generator<FileOutcome> {
  const decoded =
    health && isHealthRoute(name) ? decodeHealthRoute(bytes, name, health) : decodeFile(bytes, name)
  if (isNoRecording(decoded, name)) return
  const outcome = {
    fileName: name,
    decoded: error && decoded.status === 'ok' ? { ...decoded, status: 'partial' as const, error } : decoded,
  }
  yield annotated(
    outcome,
    activities?.listed(name, () => decoded),
  )
}

function annotated(outcome: FileOutcome, listed: ListedActivity | undefined): FileOutcome {
  if (!listed) return outcome
  const { title, sport } = listed
  return { ...outcome, ...(title && { title }), decoded: withSport(outcome.decoded, sport) }
}

/** Whether a file claims to be a workout by its name, so that a failure must be answered for. */
export function isWorkoutName(name: string): boolean {
  return /\.(fit|gpx|tcx)(\.gz)?$/i.test(name)
}

// Exports hold lists, settings and pictures beside the workouts; only what claims to be a workout is answered for.
function isNoRecording(decoded: Decoded, name: string): boolean {
  if (decoded.status !== 'failed' || decoded.format) return false
  return decoded.error.code === 'UNKNOWN_FORMAT' && !isWorkoutName(name)
}

function decodePhone(archive: Archive, entries: readonly ZipEntry[], phone: PhoneExport): Decoded {
  return outcomeOf((seen) => {
    seen(phone.format)
    const files = new Map<string, Uint8Array>()
    for (const entry of entries) {
      if (!phone.names.includes(entry.name)) continue
      const unpacked = entryBytes(archive.bytes, entry, Math.min(MAX_FILE_BYTES, archive.budget.left))
      archive.budget.left -= unpacked.bytes.length
      files.set(entry.name, unpacked.bytes)
    }
    return phone.decode(files)
  })
}
