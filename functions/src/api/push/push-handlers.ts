import { createHash } from 'node:crypto'
import type { PushRecord, UploadRecord } from '@backstride/store'
import { isFinished, isOpenEnd } from '@backstride/store'
import type { Context } from 'hono'
import { newTimedId } from '../../new-id.ts'
import { originalKey } from '../../object-keys.ts'
import { ApiError } from '../api-error.ts'
import type { Handlers } from '../call.ts'
import { announced, uploadBody } from '../create-upload.ts'
import type { ApiDeps } from '../deps.ts'

export function pushHandlers(deps: ApiDeps): Handlers<'pushFile'> {
  return {
    pushFile: async ({ caller: { athleteId }, query: { fileName }, context }) => {
      const bytes = new Uint8Array(await context.req.arrayBuffer())
      if (bytes.length === 0) throw new ApiError('INVALID_REQUEST', 'The body is empty: send the file in it.')
      const sha256 = hashOf(bytes)
      const push = await noted(deps, { athleteId, sha256, keyHash: hashOf(keyOf(context) ?? sha256) })
      const upload = await keptUpload(deps, push, { fileName, sizeBytes: bytes.length, sha256 })
      // The object comes last: it is what sets the upload going.
      if (!isFinished(upload) || isOpenEnd(upload)) {
        await deps.objects.put(originalKey(upload), bytes, 'application/octet-stream')
      }
      return uploadBody(upload)
    },
  }
}

/** What the sender calls the request, so that a repeated one is known. Throws ApiError `INVALID_REQUEST`. */
function keyOf({ req }: Context): string | undefined {
  const key = req.header('idempotency-key')
  if (key !== undefined && (key.trim() === '' || key.length > 255)) {
    throw new ApiError('INVALID_REQUEST', 'The Idempotency-Key must have 1 to 255 characters.')
  }
  return key
}

/** Which upload this is: a new one, or that of an earlier push of the same key as long as there is one. */
async function noted(
  { store, now }: ApiDeps,
  push: Pick<PushRecord, 'athleteId' | 'sha256' | 'keyHash'>,
): Promise<PushRecord> {
  const mine = { ...push, uploadId: newTimedId(now()), createdAt: now().toISOString() }
  const first = await store.notePush(mine)
  if (first.sha256 !== push.sha256) {
    throw new ApiError('CONFLICT', 'Another file was sent under this Idempotency-Key.')
  }
  if (first.uploadId === mine.uploadId) return mine
  const there = await store.getUpload(push.athleteId, first.uploadId)
  // Broken off before there was an upload, or deleted since: what is deleted is another upload when it comes again.
  return there ? first : store.notePush(mine, first.uploadId)
}

async function keptUpload(
  { store, now }: ApiDeps,
  { athleteId, uploadId }: PushRecord,
  request: { fileName: string; sizeBytes: number; sha256: string },
): Promise<UploadRecord> {
  const there = await store.getUpload(athleteId, uploadId)
  if (there) return there
  const content = await store.getContent(athleteId, request.sha256)
  const upload = { ...announced(athleteId, request, now(), content?.workoutId), uploadId }
  await store.createUpload(upload)
  return (await store.getUpload(athleteId, uploadId)) ?? upload
}

function hashOf(value: Uint8Array | string): string {
  return createHash('sha256').update(value).digest('hex')
}
