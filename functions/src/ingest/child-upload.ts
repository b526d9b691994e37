import { createHash } from 'node:crypto'
import { type ArchiveFile, errorOf } from '@backstride/analyse'
import { isFinished, type UploadRecord } from '@backstride/store'
import { originalKey } from '../object-keys.ts'
import type { IngestDeps } from './create-ingest.ts'

/** Makes an upload of a file of an archive. The object comes last: it is what sets the upload going. */
export async function keepFile(
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

/**
 * The upload of a file of an archive. Its id follows from the archive's and its place in it, so that unpacking again
 * meets the same uploads.
 */
export function childOf(archive: UploadRecord, file: ArchiveFile, place: number): UploadRecord {
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
