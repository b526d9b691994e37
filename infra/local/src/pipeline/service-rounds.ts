import { connectedKeys } from '@backstride/functions/services'
import type { Objects, Store } from '@backstride/store'

/** As often as the schedule on AWS: what services do not tell is here within a quarter of a day. */
const EVERY_MS = 6 * 3_600_000

/** Orders a look at every connected account, now and again and again until it is stopped. */
export function startServiceRounds({ store, objects }: { store: Store; objects: Objects }): { stop(): void } {
  const round = async () => {
    const keys = await connectedKeys(store)
    await Promise.all(keys.map((key) => objects.put(key, new Uint8Array(), 'text/plain')))
  }
  const failed = (error: unknown) => console.error('services:', error)
  void round().catch(failed)
  const timer = setInterval(() => void round().catch(failed), EVERY_MS)
  return { stop: () => clearInterval(timer) }
}
