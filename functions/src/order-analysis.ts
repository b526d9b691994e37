import type { Objects, SetupRecord } from '@backstride/store'
import { againKey } from './object-keys.ts'

/**
 * Has a workout analysed again when its setup changed after its analysis. An object put among the uploads is the order:
 * it takes the same way to the ingest function as a file does, and may come any number of times.
 */
export async function orderAnalysis(
  { objects }: { readonly objects: Objects },
  setup: SetupRecord,
): Promise<void> {
  if (setup.analysedRevision >= setup.revision) return
  await objects.put(againKey(setup), new TextEncoder().encode(String(setup.revision)), 'text/plain')
}
