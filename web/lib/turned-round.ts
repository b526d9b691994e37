import type { DirectionBody, Label } from '@backstride/contract'

/** How many seconds would change sides if a label turned a whole walk round. */
export interface TurnedRound {
  readonly toBackwardS: number
  readonly toForwardS: number
}

/**
 * What a label would do to the rest of a walk when it says the opposite of what was measured in most of its seconds:
 * which way is forward is one question for all of them. Undefined where it says the same, where it is about neither
 * direction, and where another label holds the walk as it is.
 */
export function turnedRoundBy(
  added: Label,
  direction: readonly DirectionBody[],
  labels: readonly Label[],
): TurnedRound | undefined {
  if (!isWay(added.direction)) return undefined
  const isWithin = (second: number) => added.startS <= second && second < added.endS
  const held = labels.some((label) => isWay(label.direction) && !isCovered(label, added))
  if (held) return undefined
  const inside = count(direction, isWithin)
  const outside = count(direction, (second) => !isWithin(second))
  const [same, opposite] =
    added.direction === 'backward' ? (['backward', 'forward'] as const) : (['forward', 'backward'] as const)
  if (inside[opposite] <= inside[same] || outside.forward + outside.backward === 0) return undefined
  return { toBackwardS: outside.forward, toForwardS: outside.backward }
}

function isWay(direction: DirectionBody): boolean {
  return direction === 'forward' || direction === 'backward'
}

function isCovered(label: Label, by: Label): boolean {
  return by.startS <= label.startS && label.endS <= by.endS
}

function count(direction: readonly DirectionBody[], isCounted: (second: number) => boolean) {
  const counted = { forward: 0, backward: 0 }
  for (const [second, way] of direction.entries()) {
    if ((way === 'forward' || way === 'backward') && isCounted(second)) counted[way]++
  }
  return counted
}
