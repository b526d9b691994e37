import type { WornOn } from '@backstride/recording'
import type { Place } from './geodesy.ts'
import type { CompassErrors } from './parameters/heading.ts'
import type { GnssErrors } from './parameters/position.ts'
import type { Person } from './person.ts'
import type { Way } from './plan.ts'
import type { RouteName } from './route.ts'
import type { Step } from './step.ts'

/** What is walked, and how: each family is a plan on a route, some with a defect that a method must notice. */
export type Family = (typeof FAMILIES)[number]

export const FAMILIES = [
  'intervals60',
  'mixed',
  'outBackReverse',
  'pauses',
  'serpentine',
  'yard',
  'shortBouts',
  'drills',
  'sideways',
  'slow',
  'uTurns',
  'turnsAndReversals',
  'oval400',
  'parkLoop',
  'cityBlocks',
  'allBackward',
  'forwardOnly',
  'remount',
  'staleOffset',
  'treadmill',
  'courseAsHeading',
  'frozenHeading',
  'randomHeading',
  'noHeading',
] as const

/** How bad the position is, from open sky to a street canyon: about 1, 2, 4 and 7 m of error on each axis. */
export type Severity = 'S0' | 'S1' | 'S2' | 'S3'

export const SEVERITIES: readonly Severity[] = ['S0', 'S1', 'S2', 'S3']

/**
 * What the heading is made of: a compass; nothing; the course over the ground, from fixes or from the receiver's
 * velocity, posing as one; a sensor that is stuck; noise.
 */
export type HeadingKind = 'compass' | 'none' | 'course' | 'velocity-course' | 'frozen' | 'random'

/** The device is worn anew in the middle of the recording: the mount offset grows by so much, clockwise. */
export interface Remount {
  readonly atS: number
  readonly byDeg: number
}

/** What to simulate. The first three decide everything; the rest overrides what the family and the seed would draw. */
export interface Scenario {
  readonly family: Family
  readonly severity: Severity
  /** Any number; each gives another walk. The same walk under another severity has the same steps. */
  readonly seed: number
  /** Whole seconds; at most as long as the plan where one is given. */
  readonly durationS?: number
  /** ISO 8601. */
  readonly startedAt?: string
  readonly origin?: Place
  readonly plan?: readonly Step[]
  readonly route?: RouteName
  readonly opening?: Way
  readonly person?: Partial<Person>
  /** Of the recording device; the same for recordings of the same one. */
  readonly deviceId?: string
  readonly wornOn?: WornOn
  readonly mountOffsetDeg?: number
  /** The recorder knows the mount offset and writes it into the recording. */
  readonly isMountKnown?: boolean
  readonly remounts?: readonly Remount[]
  readonly heading?: HeadingKind
  /** Up to 100. */
  readonly headingHz?: number
  readonly positionHz?: number
  /** `smart`: only every so often, as watches do to save space. Holds for all streams with one sample a second. */
  readonly sampling?: 'regular' | 'smart'
  readonly hasPositionGaps?: boolean
  readonly gnss?: Partial<GnssErrors>
  readonly compass?: Partial<CompassErrors>
  readonly isTreadmill?: boolean
  /** Rise over distance along the route; uphill is positive where the walk sets out. */
  readonly gradePct?: number
  /** Steepest grade of hills on the route. */
  readonly hillGradePct?: number
  /** Streams to leave out, or, for `course`, to add. */
  readonly streams?: Partial<Record<StreamName, boolean>>
  /** A lap for each step of the plan, with or without its direction. */
  readonly laps?: 'none' | 'timed' | 'stated'
}

export type StreamName = 'speed' | 'course' | 'cadence' | 'elevation' | 'heartRate'
