<<<<<<< HEAD
import { createHash } from 'node:crypto'
import { type ArchiveFile, archiveFiles, errorOf } from '@backstride/analyse'
import { MAX_ARCHIVE_FILES, MAX_FILE_BYTES } from '@backstride/contract/limits'
import { isFinished, type UploadRecord } from '@backstride/store'
import { originalKey } from '../object-keys.ts'
=======
import { archiveFiles } from '@backstride/analyse'
import { MAX_ARCHIVE_FILES } from '@backstride/contract/limits'
import type { UploadRecord } from '@backstride/store'
import { childOf, keepFile } from './child-upload.ts'
>>>>>>> aa25c10 (Let what left one installation arrive in another, checked whole, once, with walks and words as they were)
import type { IngestDeps } from './create-ingest.ts'

/** How many files are on their way to the object store at a time: enough to hide its answers. */
const AT_A_TIME = 8

/**
 * Makes an upload of its own of every recording in an archive, and answers how many; 0 for a file that is one recording.
 * Each then takes the way of any upload, with its own outcome. Done again, it makes the same uploads.
 */
export async function unpackArchive(
  deps: IngestDeps,
  archive: UploadRecord,
  bytes: Uint8Array,
): Promise<number> {
  let count = 0
  let batch: Promise<void>[] = []
  for (const file of filesOf(bytes)) {
    const error = count === MAX_ARCHIVE_FILES ? TOO_MANY : undefined
    batch.push(keepFile(deps, childOf(archive, file, count), file, error))
    count++
    if (error) break
    if (batch.length < AT_A_TIME) continue
    await Promise.all(batch)
    batch = []
  }
  await Promise.all(batch)
  return count
}

/** The files of an archive; none of one that is a recording itself, as far as one recording may be so large. */
function* filesOf(bytes: Uint8Array): Generator<ArchiveFile> {
  const files = archiveFiles(bytes)
  const [first, second] = [files.next(), files.next()]
  if (first.done || (second.done && bytes.length <= MAX_FILE_BYTES)) return
  yield first.value
  if (!second.done) yield second.value
  yield* files
}

const TOO_MANY = {
  code: 'TOO_LARGE',
  message: `The archive holds more than ${MAX_ARCHIVE_FILES} recordings; from this one on, none was read. Split it.`,
}
<<<<<<< HEAD

/** The object comes last: it is what sets the upload going. */
async function keepFile(
  { store, objects }: IngestDeps,
  upload: UploadRecord,
  file: ArchiveFile,
  refusal?: UploadRecord['error'],
): Promise<void> {
  const error = refusal ?? ('error' in file ? errorOf(file.error) : null)
  if (error || !('bytes' in file)) {
    await store.createUpload({ ...upload, state: 'failed', finishedAt: upload.createdAt, error })
    return
  }
  const isNew = await store.createUpload(upload)
  const there = isNew ? upload : await store.getUpload(upload.athleteId, upload.uploadId)
  if (there && isFinished(there)) return
  await objects.put(originalKey(upload), file.bytes, 'application/octet-stream')
}

/** Its id follows from the archive's and its place in it, so that unpacking again meets the same uploads. */
function childOf(archive: UploadRecord, file: ArchiveFile, place: number): UploadRecord {
  const bytes = 'bytes' in file ? file.bytes : new Uint8Array()
  const { athleteId, uploadId, receivedAt, createdAt } = archive
  return {
    athleteId,
    uploadId: `${uploadId}-${String(place).padStart(4, '0')}`,
    fileName: file.fileName,
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    // It came with the archive; one write less for each of a thousand files.
    state: 'received',
    createdAt: receivedAt ?? createdAt,
    receivedAt: receivedAt ?? createdAt,
    decodedAt: null,
    classifiedAt: null,
    finishedAt: null,
    workoutId: null,
    error: null,
    archiveId: uploadId,
    ...('listed' in file && { listed: file.listed }),
    files: null,
  }
}
=======
>>>>>>> aa25c10 (Let what left one installation arrive in another, checked whole, once, with walks and words as they were)
