/** An analysed workout as it is written to files. Columns have one entry a second; null is "not measured". */
export interface Walk {
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly sport: string
  readonly series: {
    readonly latitudeDeg: readonly (number | null)[]
    readonly longitudeDeg: readonly (number | null)[]
    readonly elevationM: readonly (number | null)[]
    readonly heartRateBpm: readonly (number | null)[]
    readonly speedMps: readonly (number | null)[]
    readonly direction: readonly Direction[]
    /** How sure the direction is, 0 to 1. */
    readonly probability: readonly number[]
  }
  /** Stretches of one direction, by seconds from the start. */
  readonly bouts: readonly {
    readonly startS: number
    readonly endS: number
    readonly direction: Direction
    readonly distanceM: number
  }[]
}

export type Direction = 'forward' | 'backward' | 'sideways' | 'standing' | 'unknown'
