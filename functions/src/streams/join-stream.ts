import { createHash } from 'node:crypto'
import type { RemovalRecord, StreamRecord, UploadRecord } from '@backstride/store'
import type { IngestDeps } from '../ingest/create-ingest.ts'
import { ingestObject } from '../ingest/ingest-object.ts'
import { batchesPrefix, originalKey } from '../object-keys.ts'
import { followStart } from './follow-start.ts'
import { joinedBytes } from './joined-bytes.ts'
import { isQuiet } from './order-joins.ts'

/**
 * Joins every batch of a stream to the one upload that they are, and takes that to its end. Done again after further
 * batches came, it is the same upload and the same workout with more in it. The stream is closed last, and only if what
 * was joined is all there is: until then every round orders it again. Throws where another joined it at the same time.
 */
export async function joinStream(
  deps: IngestDeps,
  { athleteId, streamId }: Pick<StreamRecord, 'athleteId' | 'streamId'>,
  removals: readonly RemovalRecord[],
): Promise<void> {
  const { store, objects, now } = deps
  const stream = await store.getStream(athleteId, streamId)
  if (!stream?.isOpen || !isQuiet(stream, now())) return
  const keys = await objects.list(batchesPrefix(stream))
  const bytes = await joinedBytes(objects, keys)
  const upload = uploadOf(stream, bytes, now())
  // Before the item, which names the hash of these bytes: whoever reads others meanwhile notes that, and it is put right.
  await objects.put(originalKey(upload), bytes, 'application/octet-stream')
  await store.createUpload(upload)
  await store.reviseUpload(athleteId, upload.uploadId, upload, now().toISOString())
  await ingestObject(deps, originalKey(upload), removals)
  const ended = await store.getUpload(athleteId, upload.uploadId)
  const workout = ended?.workoutId && (await store.getWorkout(athleteId, ended.workoutId))
  if (workout) await followStart(deps, workout)
  const isAll = (await objects.list(batchesPrefix(stream))).length === keys.length
  const isOurs = ended?.sha256 === upload.sha256 && ended.error?.code !== 'OTHER_BYTES'
  if (ended && !(isAll && isOurs))
    throw new Error(`stream ${streamId} was joined by another at the same time`)
  await store.closeStream(stream)
}

function uploadOf({ athleteId, streamId, uploadId }: StreamRecord, bytes: Uint8Array, now: Date) {
  const createdAt = now.toISOString()
  return {
    athleteId,
    uploadId,
    fileName: 'sensor-logger.json',
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    state: 'received',
    createdAt,
    receivedAt: createdAt,
    decodedAt: null,
    classifiedAt: null,
    finishedAt: null,
    workoutId: null,
    error: null,
    archiveId: null,
    files: null,
    recordingId: streamId,
  } satisfies UploadRecord
}
