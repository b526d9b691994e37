import type { Upload, UploadRequest, UploadTicket } from '@backstride/contract'
import type { ListedRecord, UploadRecord } from '@backstride/store'
import { newTimedId } from '../new-id.ts'
import { originalKey } from '../object-keys.ts'
import { ApiError } from './api-error.ts'
import type { ApiDeps } from './deps.ts'

/** Seconds in which sending the bytes has to begin: time for a bad connection, too short to be passed on. */
const TICKET_S = 900

/**
 * Announces a file of an athlete and answers where to send it. The bytes that come must be these: the address is bound
 * to their length and hash. Bytes that are here already are a `duplicate` at once, and not sent again.
 */
export async function createUpload(
  deps: Pick<ApiDeps, 'store' | 'objects' | 'now'>,
  athleteId: string,
  request: UploadRequest,
): Promise<UploadTicket> {
  const { store, objects, now } = deps
  const { companionOf } = request
  if (companionOf !== undefined && !(await store.getWorkout(athleteId, companionOf))) {
    throw new ApiError('NOT_FOUND', 'There is no such workout to which the file could belong.')
  }
  const content = await store.getContent(athleteId, request.sha256)
  const upload = announced(athleteId, request, now(), content?.workoutId)
  await store.createUpload(upload)
  if (content) return { upload: uploadBody(upload), put: null }
  const put = await objects.presignPut({
    key: originalKey(upload),
    sizeBytes: request.sizeBytes,
    sha256Hex: request.sha256,
    contentType: 'application/octet-stream',
    expiresS: TICKET_S,
  })
  return { upload: uploadBody(upload), put }
}

/** An upload that is announced now: waiting for its bytes, or a duplicate of a workout. */
export function announced(
  athleteId: string,
  { fileName, sizeBytes, sha256, companionOf, listed }: UploadRequest,
  now: Date,
  workoutId?: string,
): UploadRecord {
  const createdAt = now.toISOString()
  return {
    athleteId,
    uploadId: newTimedId(now),
    fileName,
    sizeBytes,
    sha256,
    state: workoutId === undefined ? 'waiting' : 'duplicate',
    createdAt,
    receivedAt: null,
    decodedAt: null,
    classifiedAt: null,
    finishedAt: workoutId === undefined ? null : createdAt,
    workoutId: workoutId ?? null,
    error: null,
    archiveId: null,
    ...(companionOf !== undefined && { companionOf }),
    ...(listed && { listed: listedRecord(listed) }),
    files: null,
  }
}

function listedRecord({ title, sport }: NonNullable<UploadRequest['listed']>): ListedRecord {
  return { ...(title !== undefined && { title }), sport }
}

/** An upload as the API tells it. */
export function uploadBody({
  athleteId,
  sha256,
  uploadId,
  listed,
  origin,
  companionOf,
  recordingId,
  ...upload
}: UploadRecord): Upload {
  return { id: uploadId, ...upload }
}
