import { changedAt, type UploadRecord } from '@backstride/store'
import { log } from '../log.ts'
import { againKey, exportOrderKey, originalKey, reanalysisKey, removalKey, retryKey } from '../object-keys.ts'
import { connectedKeys } from '../services/connected-keys.ts'
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

/** An upload is tried five times within an hour (twelve minutes apart); one that stands still for longer was given up. */
const STILL_MS = 3_600_000

/** How many orders are on their way to the object store at a time. */
const AT_A_TIME = 16

/**
 * Orders again whatever stands still, by the objects that are the orders: where a queue outlives every process, what is
 * not done was given up, and may succeed by now; and whatever services have, should they have told nobody. Ordering one
 * too many does no harm.
 */
export async function sweepUnfinished({
  store,
  objects,
  webhooks,
  now,
}: IngestDeps): Promise<{ ordered: number }> {
  const before = new Date(now().getTime() - STILL_MS).toISOString()
  const uploads = await arrivedUploads({ store, objects }, (upload) => changedAt(upload) < before)
  const orders = [
    ...uploads.map(retryKey),
    ...(await ordersNotDone({ store })),
    ...(await connectedKeys(store)),
  ]
  const bytes = new TextEncoder().encode(before)
  for (let k = 0; k < orders.length; k += AT_A_TIME) {
    await Promise.all(orders.slice(k, k + AT_A_TIME).map((key) => objects.put(key, bytes, 'text/plain')))
  }
  const overdue = (await store.listPendingDeliveries()).filter(
    ({ nextAttemptAt }) => nextAttemptAt !== null && nextAttemptAt < before,
  )
  for (const delivery of overdue) await webhooks.send(delivery, 0)
  const ordered = orders.length + overdue.length
  log('info', 'SWEPT', { ordered })
  return { ordered }
}

/** Those of the uploads that have not ended whose bytes are here. */
async function arrivedUploads(
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
