import { createHash } from 'node:crypto'
import type { AthleteRecord, ExportRecord, Objects, Store, UploadRecord } from '@backstride/store'
import { log } from '../log.ts'
import { exportFileKey, exportOrderKey } from '../object-keys.ts'
import { accountContent, fileContent, importLog, jsonBytes, workoutContents } from './contents.ts'
import { ACCOUNT, FORMAT, IMPORT_LOG, MANIFEST, type Manifest, VERSION } from './format.ts'
import { nextOf, type Unit, unitsOf } from './units.ts'
import { type ZipFile, zipOf } from './zip-of.ts'

export interface ExportDeps {
  readonly store: Store
  readonly objects: Objects
  readonly now: () => Date
}

/** Time enough to hear of it and fetch it, short enough for a second copy of everything. */
const KEPT_DAYS = 7

/** How many units lie between two notes of the progress. */
const UNITS_PER_NOTE = 20

/**
 * Makes the next archive of an export, and orders the one after it where not everything is in. Broken off and done
 * again, it makes the same archive; done twice at once, the export has it once.
 */
export async function makeExport(
  deps: ExportDeps,
  key: { athleteId: string; exportId: string },
): Promise<void> {
  const { store, objects, now } = deps
  const [record, athlete] = await Promise.all([store.getExport(key), store.getAthlete(key.athleteId)])
  if (!record || !athlete || record.finishedAt !== null) return
  const uploads = await allUploads(store, key.athleteId)
  const units = await unitsOf(store, key.athleteId, uploads)
  const some = nextOf(units, record.cursor)
  const last = some.at(-1)?.place ?? record.cursor
  const done = units.filter(({ place }) => last !== null && place <= last).length
  const isLast = done === units.length
  const part = record.files.length + 1
  const fileName = `backstride-${record.requestedAt.slice(0, 10)}-${part}.zip`
  const files = entriesOf(deps, { athlete, record, uploads, units: some, total: units.length, part, isLast })
  const zip = zipOf(files, new Date(record.requestedAt))
  const sizeBytes = await objects.putStream(exportFileKey(key, { fileName }), zip, 'application/zip')
  const finishedAt = isLast ? now().toISOString() : null
  const expiresAt = isLast ? new Date(now().getTime() + KEPT_DAYS * 86_400_000).toISOString() : null
  const file = { fileName, sizeBytes }
  const added = await store.addExportFile(key, part, { file, cursor: last, done, finishedAt, expiresAt })
  log('info', 'EXPORT_ARCHIVE_MADE', { exportId: key.exportId, part, isLast, sizeBytes })
  if (added?.finishedAt === null) {
    await objects.put(exportOrderKey(key), new TextEncoder().encode(String(part + 1)), 'text/plain')
  }
}

interface Archive {
  readonly athlete: AthleteRecord
  readonly record: ExportRecord
  readonly uploads: readonly UploadRecord[]
  readonly units: readonly Unit[]
  /** Units of the whole export. */
  readonly total: number
  readonly part: number
  readonly isLast: boolean
}

/** The files of one archive. The manifest comes last, as it names and hashes all others. */
async function* entriesOf(deps: ExportDeps, archive: Archive): AsyncGenerator<ZipFile> {
  const { athlete, record, uploads, units, total } = archive
  const list = newManifest(archive)
  const named = (name: string, bytes: Uint8Array): ZipFile => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    list.entries.push({ name, sizeBytes: bytes.length, sha256 })
    list.totals.sizeBytes += bytes.length
    return { name, bytes }
  }
  yield named(ACCOUNT, jsonBytes(await accountContent(deps, athlete.athleteId)))
  yield named(IMPORT_LOG, jsonBytes(importLog(uploads)))
  for (const [k, unit] of units.entries()) {
    if (k % UNITS_PER_NOTE === 0) await deps.store.noteExportProgress(record, record.done + k, total)
    for (const { name, bytes } of await contentsOf(deps, archive, unit, list)) {
      if (bytes) yield named(name, bytes)
      else list.missing.push(name)
    }
  }
  yield { name: MANIFEST, bytes: jsonBytes(list) }
}

function newManifest({ athlete, record, part, isLast }: Archive): Manifest {
  const { name, timeZone } = athlete
  return {
    format: FORMAT,
    version: VERSION,
    createdAt: record.requestedAt,
    part,
    isLast,
    athlete: { name, timeZone },
    totals: { workouts: 0, recordings: 0, otherFiles: 0, durationS: 0, backwardS: 0, sizeBytes: 0 },
    workouts: [],
    otherFiles: [],
    missing: [],
    entries: [],
  }
}

/** The contents of a unit, counted in the manifest. */
async function contentsOf(deps: ExportDeps, { athlete }: Archive, unit: Unit, { totals, ...list }: Manifest) {
  if ('upload' in unit) {
    const file = await fileContent(deps, unit)
    if (!file) return []
    const { fileName, sha256, listed } = unit.upload
    list.otherFiles.push({ file: file.name, fileName, sha256, ...(listed && { listed }) })
    totals.otherFiles++
    return [file]
  }
  const { entry, contents } = await workoutContents(deps, athlete, unit)
  list.workouts.push(contents[0].name)
  totals.workouts++
  totals.recordings += entry.recordings.length
  totals.durationS += unit.workout.durationS
  totals.backwardS += unit.workout.direction.backwardS
  return contents
}

/** Oldest first. */
async function allUploads(store: Store, athleteId: string): Promise<UploadRecord[]> {
  const uploads: UploadRecord[] = []
  let cursor: string | undefined
  do {
    const page = await store.listUploads(athleteId, { cursor, limit: 100 })
    uploads.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return uploads.reverse()
}
