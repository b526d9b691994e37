import * as z from 'zod'
import { upload } from '../upload.ts'
import type { Route } from './route.ts'

/** Files sent by programs that can do no more than one request. */
export const pushRoutes = {
  pushFile: {
    method: 'POST',
    path: '/api/push/file',
    summary: 'Send a file of at most 4 MB as the body; sent again, it is the same upload',
    query: z.object({ fileName: z.string().trim().min(1).max(255).default('recording') }),
    takes: 'application/octet-stream',
    status: 201,
    answer: upload,
  },
} as const satisfies Record<string, Route>
