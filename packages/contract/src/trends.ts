import * as z from 'zod'
import { dayQuery } from './ids.ts'

const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() })

/** What the periods of a range are: calendar weeks from Monday, calendar months, or the whole range as one. */
export const trendStep = z.enum(['week', 'month', 'whole'])

/** Without `from` the range begins on a Monday and holds so many weeks up to `to`; without `to` it ends today. */
export const trendsQuery = z.object({
  weeks: z.coerce.number().int().min(1).max(104).default(12),
  by: trendStep.default('week'),
  from: dayQuery.optional(),
  to: dayQuery.optional(),
})

/** What went on in some days of an athlete's zone. What cannot be said, or is not shared, is null. */
export const trendPeriod = z.object({
  /** First and last day, `YYYY-MM-DD`; a week or month at either end of the range is cut there. */
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  sessions: z.number().int(),
  /** Share of the sessions whose direction is undecided; null without sessions. */
  undecidedShare: z.number().nullable(),
  backwardMin: z.number(),
  /**
   * Metres over seconds of the sessions with a minute or more backward. The ends are no interval of error: they are the
   * slowest and the fastest of those sessions.
   */
  backwardSpeedMps: estimate.nullable(),
  /** The longest backward bout; null where the stretches are not shared too. */
  longestBoutS: z.number().nullable(),
  /** Sum over the sessions for which it can be said. The ends of the intervals are added too: errors of method go together. */
  addedKcal: estimate.nullable(),
  /** Mean over the comparable sessions, each weighted by how narrow its interval is; null where it is not shared. */
  backwardMinusForwardBpm: estimate.nullable(),
})

/** The periods of a range, earliest first. */
export const trends = z.object({
  timeZone: z.string(),
  by: trendStep,
  from: z.iso.date(),
  to: z.iso.date(),
  periods: z.array(trendPeriod),
})

export type TrendStep = z.infer<typeof trendStep>
export type TrendPeriod = z.infer<typeof trendPeriod>
export type Trends = z.infer<typeof trends>
