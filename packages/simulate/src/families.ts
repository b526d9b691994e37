import type { Plan } from './plan.ts'
import * as plans from './plans.ts'
import type { RouteName } from './route.ts'
import type { Family, HeadingKind } from './scenario.ts'

interface FamilyRecipe {
  readonly plan: Plan
  readonly route: RouteName
  /** Plans that begin as they say, whatever else is drawn. */
  readonly opening?: 'forward' | 'backward'
  readonly heading?: HeadingKind
  readonly isTreadmill?: true
  readonly isRemounted?: true
  readonly isStoredOffsetStale?: true
  /** Lasts as long as its plan where no duration is asked for. */
  readonly hasOwnLength?: true
}

const MIXED = { plan: plans.mixed, route: 'street' } as const

export const RECIPES: Record<Family, FamilyRecipe> = {
  intervals60: { plan: plans.intervals60, route: 'street', opening: 'forward', hasOwnLength: true },
  mixed: MIXED,
  outBackReverse: { plan: plans.outBackReverse, route: 'street', opening: 'forward' },
  pauses: { plan: plans.pauses, route: 'street' },
  serpentine: { plan: plans.mixed, route: 'serpentine' },
  yard: { plan: plans.yard, route: 'straight' },
  shortBouts: { plan: plans.shortBouts, route: 'street' },
  drills: { plan: plans.drills, route: 'straight', opening: 'forward' },
  sideways: { plan: plans.sideways, route: 'street' },
  slow: { plan: plans.slow, route: 'street' },
  uTurns: { plan: plans.uTurns, route: 'street' },
  turnsAndReversals: { plan: plans.turnsAndReversals, route: 'street' },
  oval400: { plan: plans.mixed, route: 'oval' },
  parkLoop: { plan: plans.mixed, route: 'park' },
  cityBlocks: { plan: plans.mixed, route: 'blocks' },
  allBackward: { plan: plans.allBackward, route: 'street', opening: 'backward' },
  forwardOnly: { plan: plans.forwardOnly, route: 'blocks', opening: 'forward' },
  remount: { ...MIXED, isRemounted: true },
  staleOffset: { ...MIXED, isStoredOffsetStale: true },
  treadmill: { plan: plans.treadmill, route: 'straight', opening: 'forward', isTreadmill: true },
  courseAsHeading: { ...MIXED, heading: 'course' },
  frozenHeading: { ...MIXED, heading: 'frozen' },
  randomHeading: { ...MIXED, heading: 'random' },
  noHeading: { ...MIXED, heading: 'none' },
}
