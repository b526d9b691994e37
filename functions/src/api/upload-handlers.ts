import { retryKey } from '../object-keys.ts'
import { ApiError } from './api-error.ts'
import type { Handlers } from './call.ts'
import { createUpload, uploadBody } from './create-upload.ts'
import type { ApiDeps } from './deps.ts'
import { uploadChanges } from './upload-changes.ts'

type UploadRoute = 'createUpload' | 'listUploads' | 'listUploadChanges' | 'retryUpload' | 'getUpload'

export function uploadHandlers(deps: ApiDeps): Handlers<UploadRoute> {
  const { store, objects, now } = deps
  return {
    createUpload: ({ caller, body }) => createUpload(deps, caller.athleteId, body),

    listUploads: async ({ caller, query }) => {
      const { items, nextCursor } = await store.listUploads(caller.athleteId, query)
      return { items: items.map(uploadBody), nextCursor }
    },

    listUploadChanges: ({ caller, query }) => uploadChanges(deps, caller.athleteId, query),

    retryUpload: async ({ caller: { athleteId }, params: { uploadId } }) => {
      const there = await store.getUpload(athleteId, uploadId)
      if (there?.error?.code === 'NEVER_SENT') {
        throw new ApiError('CONFLICT', 'The file never arrived. Upload it again.')
      }
      const upload = await store.retryUpload(athleteId, uploadId, now().toISOString())
      if (!upload) throw new ApiError('NOT_FOUND', 'There is no such upload.')
      if (upload.state === 'received') {
        await objects.put(retryKey(upload), new TextEncoder().encode(upload.receivedAt ?? ''), 'text/plain')
      }
      return uploadBody(upload)
    },

    getUpload: async ({ caller, params: { uploadId } }) => {
      const upload = await store.getUpload(caller.athleteId, uploadId)
      if (!upload) throw new ApiError('NOT_FOUND', 'There is no such upload.')
      return uploadBody(upload)
    },
  }
}
