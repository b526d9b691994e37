import { walking } from './ambiguity.ts'
import type { Part } from './parts.ts'

/** Half the stretch around the moment asked about, seconds. */
const AROUND_S = 5

/**
 * The moment whose direction would settle which side is forward: the middle of the ten seconds in which the person
 * walked most surely in one direction, whichever it is. Seconds from the start.
 */
export function questionOf({ state, fromS, toS }: Part): number {
  const lengthS = toS - fromS
  let best = lengthS >> 1
  let bestLean = 0
  for (let k = AROUND_S; k < lengthS - AROUND_S; k++) {
    let lean = 0
    for (let i = k - AROUND_S; i < k + AROUND_S; i++) {
      const { forward, backward } = walking(state, i)
      lean += forward - backward
    }
    if (Math.abs(lean) <= bestLean) continue
    bestLean = Math.abs(lean)
    best = k
  }
  return fromS + best
}
