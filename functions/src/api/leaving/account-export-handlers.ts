import type { AccountExport } from '@backstride/contract'
import type { ExportRecord } from '@backstride/store'
import { newTimedId } from '../../new-id.ts'
import { exportFileKey, exportOrderKey } from '../../object-keys.ts'
import { ApiError } from '../api-error.ts'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'

type ExportRoute = 'createExport' | 'listExports' | 'downloadExport'

/** Seconds in which fetching an archive has to begin: a browser follows at once. */
const DOWNLOAD_S = 60

export function accountExportHandlers({ store, objects, now }: ApiDeps): Handlers<ExportRoute> {
  const isThere = ({ expiresAt }: ExportRecord) => expiresAt === null || expiresAt > now().toISOString()

  return {
    createExport: async ({ params: { athleteId } }) => {
      const requestedAt = now().toISOString()
      const wanted = { athleteId, exportId: newTimedId(now()), requestedAt, ...NOTHING_YET }
      const open = await store.openExport(wanted)
      // Also for one that is under way already: whatever became of its order, this one goes on with it.
      await objects.put(exportOrderKey(open), new TextEncoder().encode(requestedAt), 'text/plain')
      return bodyOf(open)
    },

    listExports: async ({ params: { athleteId } }) => {
      const all = await store.listExports(athleteId)
      return { items: all.filter(isThere).map(bodyOf) }
    },

    downloadExport: async ({ params: { athleteId, exportId, part } }) => {
      const found = await store.getExport({ athleteId, exportId })
      const file = found && isThere(found) ? found.files[part - 1] : undefined
      if (!found || !file) throw new ApiError('NOT_FOUND', 'There is no such archive, or not any more.')
      return { location: await objects.presignGet(exportFileKey(found, file), DOWNLOAD_S) }
    },
  }
}

const NOTHING_YET = { done: 0, total: null, files: [], cursor: null, finishedAt: null, expiresAt: null }

function bodyOf({ exportId, done, total, files, ...record }: ExportRecord): AccountExport {
  const { requestedAt, finishedAt, expiresAt } = record
  return {
    id: exportId,
    state: finishedAt === null ? 'making' : 'done',
    requestedAt,
    finishedAt,
    expiresAt,
    progress: { done, total },
    files: files.map((file, k) => ({ part: k + 1, ...file })),
  }
}
