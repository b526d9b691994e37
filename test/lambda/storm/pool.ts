import type { Outcome } from '../sandbox.ts'
import type { Slot } from './slot.ts'

/** Hands each event to the next slot that has nothing to do; events wait while all have. */
export function pool(slots: readonly Slot[]): (event: unknown) => Promise<Outcome> {
  const free = [...slots]
  const waiting: ((slot: Slot) => void)[] = []
  return async (event) => {
    const slot = free.pop() ?? (await new Promise<Slot>((resolve) => waiting.push(resolve)))
    try {
      return await slot.invoke(event)
    } finally {
      const next = waiting.shift()
      if (next) next(slot)
      else free.push(slot)
    }
  }
}
