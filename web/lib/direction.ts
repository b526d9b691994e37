import type { DirectionBody } from '@backstride/contract'

export interface Stretch {
  readonly startS: number
  readonly endS: number
  readonly direction: DirectionBody
}

/** The maximal runs of one direction, covering `[startS, endS)`; together they cover the whole series. */
export function stretchesOf(direction: readonly DirectionBody[]): Stretch[] {
  const stretches: Stretch[] = []
  let startS = 0
  for (let k = 1; k <= direction.length; k++) {
    if (direction[k] === direction[startS]) continue
    stretches.push({ startS, endS: k, direction: direction[startS] })
    startS = k
  }
  return stretches
}
