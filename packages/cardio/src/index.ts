export type { Comparison, MatchedRates, NotComparable } from './comparison.ts'
export { type ComparisonTrend, comparisonTrend, type DatedComparison } from './comparison-trend.ts'
export { CARDIO_METHOD } from './method.ts'
export {
  type CardioContext,
  type SessionCardio,
  sessionCardio,
} from './session-cardio.ts'
export { DEFAULT_ZONES, type ZoneSet, type ZoneTime, zonesOn } from './zones.ts'
