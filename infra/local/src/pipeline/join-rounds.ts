import { orderJoins } from '@backstride/functions/streams'
import type { Objects, Store } from '@backstride/store'

const EVERY_MS = 60_000

/** Orders recordings that were sent in batches to be joined when they came to rest, until it is stopped. */
export function startJoinRounds(deps: { store: Store; objects: Objects; now: () => Date }): { stop(): void } {
  const failed = (error: unknown) => console.error('streams:', error)
  const round = () => void orderJoins(deps).catch(failed)
  round()
  const timer = setInterval(round, EVERY_MS)
  return { stop: () => clearInterval(timer) }
}
