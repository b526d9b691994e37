import * as z from 'zod'
import { id, pageQuery } from '../ids.ts'
import {
  upload,
  uploadChanges,
  uploadChangesQuery,
  uploadList,
  uploadRequest,
  uploadTicket,
} from '../upload.ts'
import type { Route } from './route.ts'

/** Files on their way in. */
export const uploadsRoutes = {
  createUpload: {
    method: 'POST',
    path: '/api/uploads',
    summary: 'Announce a file and get the address to send it to',
    body: uploadRequest,
    status: 201,
    answer: uploadTicket,
  },
  listUploads: {
    method: 'GET',
    path: '/api/uploads',
    summary: 'The import log, newest first',
    query: pageQuery,
    status: 200,
    answer: uploadList,
  },
  listUploadChanges: {
    method: 'GET',
    path: '/api/uploads/changes',
    summary: 'Uploads that changed since an earlier answer, as soon as one does',
    query: uploadChangesQuery,
    status: 200,
    answer: uploadChanges,
  },
  retryUpload: {
    method: 'POST',
    path: '/api/uploads/{uploadId}/retry',
    summary: 'Read a file that failed once more, from the kept original',
    params: z.object({ uploadId: id }),
    status: 200,
    answer: upload,
  },
  getUpload: {
    method: 'GET',
    path: '/api/uploads/{uploadId}',
    summary: 'How one upload stands',
    params: z.object({ uploadId: id }),
    status: 200,
    answer: upload,
  },
} as const satisfies Record<string, Route>
