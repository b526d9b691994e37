import * as z from 'zod'
import { sensorBatch } from '../sensor-batch.ts'
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
  pushSensorLogger: {
    method: 'POST',
    path: '/api/push/sensor-logger',
    summary:
      'Send a batch of a recording while it is made, as Sensor Logger does; batches are joined to one upload',
    body: sensorBatch,
    status: 204,
  },
} as const satisfies Record<string, Route>
