export {
  BEGINNER_SESSIONS,
  CHANGES_PER_WEEK,
  type Dose,
  FIRST_BOUT_S,
  FIRST_TOTAL_S,
  FLAT_FIRST,
  INTERVAL_REPEATS,
  INTERVAL_S,
  LATER_TOTAL_S,
  type Mode,
  type Rule,
  type RuleCode,
  WALK_FIRST,
  WARM_UP_S,
  WEEKLY_SESSIONS,
} from './doses.ts'
export { DRILLS, type Drill, type DrillCode } from './drills.ts'
export type { Exceeded, ExceededCode } from './exceeded.ts'
export type { NextSession } from './next-session.ts'
export { CLAIMS, SAFETY, type SafetyCode } from './safety.ts'
export type { PastSession } from './session.ts'
export {
  type Claim,
  type ClaimCode,
  type ObjectionCode,
  SOURCES,
  type Sourced,
  type SourceId,
} from './sources.ts'
export { PROGRAMME_METHOD, type Stage, type Standing, whereAthleteStands } from './standing.ts'
