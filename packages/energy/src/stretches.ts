import type { Bout, Direction, Seconds } from '@backstride/recording'

/** Consecutive seconds of one direction that belong to one bout, or to none. They cover `[startS, endS)`. */
export interface Stretch {
  readonly startS: number
  readonly endS: number
  readonly direction: Direction
  /** Index of the bout it belongs to. */
  readonly bout: number | undefined
}

/** Every second in exactly one stretch, in order. Bouts are cut at the end of the seconds. */
export function stretchesOf({ direction }: Seconds, bouts: readonly Bout[]): Stretch[] {
  const boutAt = new Array<number | undefined>(direction.length).fill(undefined)
  for (const [index, { startS, endS }] of bouts.entries()) boutAt.fill(index, startS, endS)

  const stretches: Stretch[] = []
  let startS = 0
  for (let k = 1; k <= direction.length; k++) {
    const goesOn = direction[k] === direction[startS] && boutAt[k] === boutAt[startS]
    if (goesOn) continue
    stretches.push({ startS, endS: k, direction: direction[startS], bout: boutAt[startS] })
    startS = k
  }
  return stretches
}
