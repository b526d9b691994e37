import type { Objects, ReanalysisRecord } from '@backstride/store'
import { reanalysisKey } from '../object-keys.ts'

/** Has a piece done. The order takes the way of an upload to the ingest function, and may come any number of times. */
export async function orderReanalysis(
  { objects }: { readonly objects: Objects },
  reanalysis: ReanalysisRecord,
): Promise<void> {
  const bytes = new TextEncoder().encode(reanalysis.place)
  await objects.put(reanalysisKey(reanalysis), bytes, 'text/plain')
}
