import { ApiError } from './api-error.ts'
import type { Handlers } from './call.ts'
import { createUpload, uploadBody } from './create-upload.ts'
import type { ApiDeps } from './deps.ts'

export function uploadHandlers(deps: ApiDeps): Handlers<'createUpload' | 'listUploads' | 'getUpload'> {
  const { store } = deps
  return {
    createUpload: ({ caller, body }) => createUpload(deps, caller.athleteId, body),

    listUploads: async ({ caller, query }) => {
      const { items, nextCursor } = await store.listUploads(caller.athleteId, query)
      return { items: items.map(uploadBody), nextCursor }
    },

    getUpload: async ({ caller, params: { uploadId } }) => {
      const upload = await store.getUpload(caller.athleteId, uploadId)
      if (!upload) throw new ApiError('NOT_FOUND', 'There is no such upload.')
      return uploadBody(upload)
    },
  }
}
