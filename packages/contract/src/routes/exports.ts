import * as z from 'zod'
import { accountExport, accountExportList } from '../exports.ts'
import { id } from '../ids.ts'
import type { Route } from './route.ts'

const athlete = z.object({ athleteId: id })

/** Everything at once, to take along or to bring to another installation. */
export const exportsRoutes = {
  createExport: {
    method: 'POST',
    path: '/api/athletes/{athleteId}/exports',
    summary: 'Order everything of the athlete as a zip archive; one that is being made already is answered',
    params: athlete,
    status: 201,
    answer: accountExport,
  },
  listExports: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/exports',
    summary: 'The exports there are, and how far those are that are being made',
    params: athlete,
    status: 200,
    answer: accountExportList,
  },
  downloadExport: {
    method: 'GET',
    path: '/api/athletes/{athleteId}/exports/{exportId}/files/{part}',
    summary: 'To an archive of an export, for a minute',
    params: z.object({ athleteId: id, exportId: id, part: z.coerce.number().int().min(1) }),
    status: 302,
  },
} as const satisfies Record<string, Route>
