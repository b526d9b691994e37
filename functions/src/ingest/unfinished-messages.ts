import type { UploadRecord } from '@backstride/store'
import { againKey, exportOrderKey, originalKey, reanalysisKey, removalKey } from '../object-keys.ts'
import type { IngestDeps } from './create-ingest.ts'
import { messageAbout } from './object-message.ts'

type Kept = Pick<IngestDeps, 'store' | 'objects'>

/**
 * A message for every upload whose bytes are here and whose end is not, for every workout whose analysis is due, and for
 * every preview, removal and export that is not done, for instance because the queue was lost with the process that held
 * it. Sending one too many does no harm.
 */
export async function unfinishedMessages(kept: Kept): Promise<string[]> {
  const uploads = await arrivedUploads(kept, () => true)
  return [...uploads.map(originalKey), ...(await ordersNotDone(kept))].map(messageAbout)
}

/** Those of the uploads that have not ended whose bytes are here. */
export async function arrivedUploads(
  { store, objects }: Kept,
  isWanted: (upload: UploadRecord) => boolean,
): Promise<UploadRecord[]> {
  const uploads = (await store.listUnfinishedUploads()).filter(isWanted)
  const heads = await Promise.all(uploads.map((upload) => objects.head(originalKey(upload))))
  return uploads.filter((_, k) => heads[k])
}

async function ordersNotDone({ store }: Pick<Kept, 'store'>): Promise<string[]> {
  return [
    ...(await store.listDueSetups()).map(againKey),
    ...(await store.listOpenReanalyses()).map(reanalysisKey),
    ...(await store.listOpenRemovals()).map(removalKey),
    ...(await store.listOpenExports()).map(exportOrderKey),
  ]
}
