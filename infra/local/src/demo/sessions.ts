import type { Family } from '@backstride/simulate'

/** One session of somebody in the demonstration. */
export interface DemoSession {
  readonly daysAgo: number
  readonly family: Family
  /** 60 s backward and 60 s forward, so often. Missing: as long as the family's plan. */
  readonly rounds?: number
  readonly durationS?: number
}

/** A programme of seven weeks as it goes: growing, with a weak week, one walk without a compass and one with a stuck one. */
export const ATHLETE_SESSIONS: readonly DemoSession[] = [
  { daysAgo: 47, family: 'intervals60', rounds: 4 },
  { daysAgo: 44, family: 'intervals60', rounds: 4 },
  { daysAgo: 40, family: 'intervals60', rounds: 5 },
  { daysAgo: 37, family: 'noHeading', durationS: 1500 },
  { daysAgo: 33, family: 'intervals60', rounds: 6 },
  { daysAgo: 29, family: 'outBackReverse', durationS: 1200 },
  { daysAgo: 24, family: 'parkLoop', durationS: 1800 },
  { daysAgo: 19, family: 'frozenHeading', durationS: 1500 },
  { daysAgo: 15, family: 'intervals60', rounds: 8 },
  { daysAgo: 11, family: 'mixed', durationS: 1800 },
  { daysAgo: 6, family: 'intervals60', rounds: 9 },
  { daysAgo: 1, family: 'intervals60', rounds: 10 },
]

export const STEADY_SESSIONS: readonly DemoSession[] = [
  { daysAgo: 23, family: 'intervals60', rounds: 6 },
  { daysAgo: 16, family: 'intervals60', rounds: 7 },
  { daysAgo: 9, family: 'parkLoop', durationS: 1500 },
  { daysAgo: 2, family: 'intervals60', rounds: 8 },
]

/** Too much too soon. */
export const STEEP_SESSIONS: readonly DemoSession[] = [
  { daysAgo: 20, family: 'intervals60', rounds: 2 },
  { daysAgo: 13, family: 'intervals60', rounds: 5 },
  { daysAgo: 4, family: 'allBackward', durationS: 1500 },
]

/** Has not been seen for three weeks. */
export const LAPSED_SESSIONS: readonly DemoSession[] = [
  { daysAgo: 33, family: 'yard', durationS: 1200 },
  { daysAgo: 27, family: 'intervals60', rounds: 5 },
  { daysAgo: 22, family: 'shortBouts', durationS: 1200 },
]

/** A watch without a compass: nothing can be said about any of it. */
export const BLIND_SESSIONS: readonly DemoSession[] = [
  { daysAgo: 18, family: 'noHeading', durationS: 1500 },
  { daysAgo: 10, family: 'noHeading', durationS: 1200 },
  { daysAgo: 3, family: 'noHeading', durationS: 1500 },
]
