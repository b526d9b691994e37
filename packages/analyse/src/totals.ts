import type { Direction, Seconds } from '@backstride/recording'

export interface DirectionTotals {
  readonly backwardS: number
  readonly backwardM: number
  readonly forwardS: number
  readonly forwardM: number
  readonly sidewaysS: number
  readonly standingS: number
  readonly unknownS: number
}

/** Seconds and metres by direction. A second whose speed is not known adds no distance. */
export function totalsOf({ direction, speedMps }: Pick<Seconds, 'direction' | 'speedMps'>): DirectionTotals {
  const seconds: Record<Direction, number> = { forward: 0, backward: 0, sideways: 0, standing: 0, unknown: 0 }
  const metres: Record<Direction, number> = { forward: 0, backward: 0, sideways: 0, standing: 0, unknown: 0 }
  for (const [second, name] of direction.entries()) {
    seconds[name] += 1
    if (!Number.isNaN(speedMps[second])) metres[name] += speedMps[second]
  }
  return {
    backwardS: seconds.backward,
    backwardM: metres.backward,
    forwardS: seconds.forward,
    forwardM: metres.forward,
    sidewaysS: seconds.sideways,
    standingS: seconds.standing,
    unknownS: seconds.unknown,
  }
}

/** Distance over the ground, metres; `undefined` where no second has a speed. */
export function distanceOf({ speedMps }: Pick<Seconds, 'speedMps'>): number | undefined {
  const known = speedMps.filter((speed) => !Number.isNaN(speed))
  return known.length > 0 ? known.reduce((sum, speed) => sum + speed, 0) : undefined
}
