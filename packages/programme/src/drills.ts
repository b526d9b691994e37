import type { Sourced } from './sources.ts'

export type DrillCode =
  | 'TEN_AND_TEN'
  | 'FIVE_BALANCE_FOUR'
  | 'TREADMILL_RAILS'
  | 'YARDS'
  | 'GENTLE_SLOPE'
  | 'CRAB'

export interface Drill extends Sourced<DrillCode> {
  /** Whether it suits somebody in the first sessions. */
  readonly forBeginners: boolean
}

export const DRILLS: readonly Drill[] = [
  // Ten steps forward and ten back, watching for pain; without any, 20 to 30 yards backward on the flat.
  { code: 'TEN_AND_TEN', forBeginners: true, sources: ['nest'] },
  // Five steps forward, 3 to 5 s on one leg, four steps back, balance again, and repeat.
  { code: 'FIVE_BALANCE_FOUR', forBeginners: true, sources: ['nest'] },
  // Where its manual allows it: slowly with the hands on the rails, later without.
  { code: 'TREADMILL_RAILS', forBeginners: true, sources: ['about', 'muscles', 'clinicians'] },
  // 20 to 30 of them backward on the flat.
  { code: 'YARDS', forBeginners: false, sources: ['nest'] },
  // Backward up a slight one.
  { code: 'GENTLE_SLOPE', forBeginners: false, sources: ['nest'] },
  // Crab walk backward for 10 to 20 yards.
  { code: 'CRAB', forBeginners: false, sources: ['nest'] },
]
