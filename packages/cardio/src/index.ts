export type { Comparison, MatchedRates, NotComparable } from './comparison.ts'
export { type ComparisonTrend, comparisonTrend, type DatedComparison } from './comparison-trend.ts'
export {
  CARDIO_METHOD,
  type CardioContext,
  type SessionCardio,
  sessionCardio,
} from './session-cardio.ts'
export { DEFAULT_ZONES, type ZoneSet, type ZoneTime, zonesOn } from './zones.ts'
