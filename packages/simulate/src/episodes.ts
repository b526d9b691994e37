import type { Range } from './parameters/range.ts'
import type { Random } from './random.ts'

/** Something that happens now and then and lasts a while. */
export interface Episode {
  readonly startS: number
  readonly endS: number
}

/**
 * Episodes within [0, untilS), begun at random moments, `everyS` apart on average, none during another. An infinite
 * `everyS` gives none.
 */
export function episodes(random: Random, untilS: number, everyS: number, lengthS: Range): Episode[] {
  const found: Episode[] = []
  if (everyS === Number.POSITIVE_INFINITY) return found
  const waitS = () => -Math.log(1 - random.uniform(0, 1)) * everyS
  let startS = waitS()
  while (startS < untilS) {
    const endS = startS + random.uniform(lengthS.low, lengthS.high)
    found.push({ startS, endS })
    startS = endS + waitS()
  }
  return found
}

/** How far into an episode a moment is: 0 outside, 1 inside, a straight ramp of `rampS` at both ends. */
export function shareOf({ startS, endS }: Episode, timeS: number, rampS: number): number {
  return Math.min(1, Math.max(0, Math.min(timeS - startS, endS - timeS) / rampS))
}
