import { isFinished, type UploadRecord } from '@backstride/store'
import { log } from '../log.ts'
import { originalKey } from '../object-keys.ts'
import type { IngestDeps } from './create-ingest.ts'

/** An address to send to has to be used within a quarter of an hour, and no file takes a day from there on. */
const LATE_MS = 86_400_000

/**
 * Ends what was announced a day ago and never came, as its sender was killed or closed: a duplicate where another upload
 * brought the bytes, else a failure that says so. Bytes that come all the same open it again.
 */
export async function endStrays({
  store,
  objects,
  now,
}: Pick<IngestDeps, 'store' | 'objects' | 'now'>): Promise<void> {
  const finishedAt = now().toISOString()
  const before = new Date(now().getTime() - LATE_MS).toISOString()
  const late = (await store.listUnfinishedUploads()).filter((upload) => isLate(upload, before))
  for (const { athleteId, uploadId, sha256 } of late) {
    if (await objects.head(originalKey({ athleteId, uploadId }))) continue
    const content = await store.getContent(athleteId, sha256)
    const end = content
      ? { state: 'duplicate' as const, workoutId: content.workoutId, error: null }
      : { state: 'failed' as const, workoutId: null, error: NEVER_SENT }
    const outcome = { ...end, files: null, decodedAt: null, classifiedAt: null, finishedAt }
    await store.finishUpload(athleteId, uploadId, outcome)
    log('info', 'UPLOAD_NEVER_SENT', { uploadId, state: end.state })
  }
}

/** What is fetched from a service is asked for again by every look there. */
function isLate(upload: UploadRecord, before: string): boolean {
  return upload.state === 'waiting' && !isFinished(upload) && !upload.origin && upload.createdAt < before
}

const NEVER_SENT = {
  code: 'NEVER_SENT',
  message: 'The file was announced and did not arrive within a day. Upload it again.',
}
