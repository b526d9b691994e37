import type { Bout, Direction } from '@backstride/recording'

/** A forward or backward bout is this long at least, eight steps or so: less cannot be told from a turn or a hand at the device. */
export const SHORTEST_BOUT_S = 5

/** The maximal runs of one direction of at least the minimum length, `unknown` left out. NaN speeds add no distance. */
export function boutsOf(
  direction: readonly Direction[],
  probability: Float64Array,
  speedMps: Float64Array,
): Bout[] {
  const bouts: Bout[] = []
  let startS = 0
  for (let k = 1; k <= direction.length; k++) {
    if (k < direction.length && direction[k] === direction[startS]) continue
    if (direction[startS] !== 'unknown' && k - startS >= SHORTEST_BOUT_S) {
      bouts.push(boutOf(startS, k, direction[startS], probability, speedMps))
    }
    startS = k
  }
  return bouts
}

function boutOf(
  startS: number,
  endS: number,
  direction: Direction,
  probability: Float64Array,
  speedMps: Float64Array,
): Bout {
  let distanceM = 0
  let known = 0
  let sum = 0
  for (let k = startS; k < endS; k++) {
    sum += probability[k]
    if (Number.isNaN(speedMps[k])) continue
    distanceM += speedMps[k]
    known++
  }
  return {
    startS,
    endS,
    direction,
    distanceM,
    speedMps: known > 0 ? distanceM / known : Number.NaN,
    probability: sum / (endS - startS),
  }
}
