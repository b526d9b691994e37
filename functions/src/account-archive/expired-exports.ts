import { exportFileKey } from '../object-keys.ts'
import type { ExportDeps } from './make-export.ts'

/**
 * Takes away the archives of exports whose time is over, and their items. On AWS the bucket and the table do that by
 * themselves.
 */
export async function removeExpiredExports({ store, objects, now }: ExportDeps): Promise<void> {
  for (const record of await store.listExpiredExports(now().toISOString())) {
    for (const file of record.files) await objects.delete(exportFileKey(record, file))
    await store.forgetExport(record)
  }
}
