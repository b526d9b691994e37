import { againKey, exportOrderKey, originalKey, reanalysisKey, removalKey } from '../object-keys.ts'
import type { IngestDeps } from './create-ingest.ts'
import { messageAbout } from './object-message.ts'

/**
 * A message for every upload whose bytes are here and whose end is not, for every workout whose analysis is due, and for
 * every preview, removal and export that is not done, for instance because the queue was lost with the process that held
 * it. Sending one too many does no harm.
 */
export async function unfinishedMessages({
  store,
  objects,
}: Pick<IngestDeps, 'store' | 'objects'>): Promise<string[]> {
  const keys = (await store.listUnfinishedUploads()).map(originalKey)
  const heads = await Promise.all(keys.map((key) => objects.head(key)))
  const due = (await store.listDueSetups()).map(againKey)
  const previews = (await store.listOpenReanalyses()).map(reanalysisKey)
  const removals = (await store.listOpenRemovals()).map(removalKey)
  const exports = (await store.listOpenExports()).map(exportOrderKey)
  const arrived = keys.filter((_, k) => heads[k])
  return [...arrived, ...due, ...previews, ...removals, ...exports].map(messageAbout)
}
