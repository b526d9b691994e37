import type { Objects, Store, StreamRecord } from '@backstride/store'
import { streamKey } from '../object-keys.ts'

/** Longer than Sensor Logger waits between two batches by default, and than a request may take. */
const QUIET_MS = 60_000

/** Orders every stream to be joined that has been quiet for a minute. Ordering one too many does no harm. */
export async function orderJoins({
  store,
  objects,
  now,
}: {
  store: Store
  objects: Objects
  now: () => Date
}): Promise<{ ordered: number }> {
  const quiet = (await store.listOpenStreams()).filter((stream) => isQuiet(stream, now()))
  const bytes = new TextEncoder().encode(now().toISOString())
  await Promise.all(quiet.map((stream) => objects.put(streamKey(stream), bytes, 'text/plain')))
  return { ordered: quiet.length }
}

/** Whether no batch came for so long that those under way have arrived. */
export function isQuiet({ lastBatchAt }: StreamRecord, now: Date): boolean {
  return now.getTime() - Date.parse(lastBatchAt) >= QUIET_MS
}
