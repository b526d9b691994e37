/** What is known about the person. Every field may be missing; whoever uses one says what it assumed instead. */
export interface Athlete {
  readonly massKg?: number
  readonly heightM?: number
  readonly birthYear?: number
  readonly sex?: 'female' | 'male'
  /** Heart rate at rest and the highest ever measured. */
  readonly restingBpm?: number
  readonly maxBpm?: number
  /** Backward sessions done before this one. */
  readonly backwardSessions?: number
}
