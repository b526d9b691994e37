import type { HeartLimits } from './heart-limits.ts'

/** Heart-rate zones as somebody set them, in force from a date on. */
export interface ZoneSet {
  /** Local date, `YYYY-MM-DD`. */
  readonly validFrom: string
  /** What the bounds are: bpm, fractions of the highest rate, or fractions of the reserve above rest. */
  readonly kind: 'custom' | 'percent-max' | 'reserve'
  /** Lower end of each zone, ascending; the last has no upper end. */
  readonly bounds: readonly number[]
}

export interface ZoneTime {
  readonly lowBpm: number
  /** Not part of the zone; the last has none. */
  readonly highBpm: number | undefined
  readonly seconds: number
}

/** Five zones of a tenth of the highest rate, as Edwards has them; they hold when nobody set others. */
export const DEFAULT_ZONES: ZoneSet = {
  validFrom: '0000-01-01',
  kind: 'percent-max',
  bounds: [0.5, 0.6, 0.7, 0.8, 0.9],
}

/** The set in force on a local date: the latest that began by then; DEFAULT_ZONES before the first. */
export function zonesOn(sets: readonly ZoneSet[], date: string): ZoneSet {
  return sets
    .filter(({ validFrom }) => validFrom <= date)
    .reduce((latest, set) => (set.validFrom >= latest.validFrom ? set : latest), DEFAULT_ZONES)
}

/** Seconds in each zone, of rates one second apart, bpm. NaN and rates below the first zone are in none. */
export function timeInZones(bpm: Float64Array, { kind, bounds }: ZoneSet, limits: HeartLimits): ZoneTime[] {
  const lows = bounds.map((bound) => bpmOf(kind, bound, limits))
  return lows.map((lowBpm, zone) => {
    const highBpm = lows.slice(zone + 1).at(0)
    return { lowBpm, highBpm, seconds: secondsBetween(bpm, lowBpm, highBpm) }
  })
}

function secondsBetween(bpm: Float64Array, lowBpm: number, highBpm = Number.POSITIVE_INFINITY): number {
  return bpm.filter((rate) => rate >= lowBpm && rate < highBpm).length
}

function bpmOf(kind: ZoneSet['kind'], bound: number, { restingBpm, maxBpm }: HeartLimits): number {
  if (kind === 'custom') return bound
  return kind === 'reserve' ? restingBpm + bound * (maxBpm - restingBpm) : bound * maxBpm
}
