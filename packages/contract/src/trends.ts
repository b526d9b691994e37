import * as z from 'zod'

const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() })

/** One week of an athlete's zone as a coach reads it. What cannot be said is null. */
export const trendWeek = z.object({
  /** The Monday it starts on, `YYYY-MM-DD`. */
  startsOn: z.iso.date(),
  sessions: z.number().int(),
  /** Share of the sessions whose direction is undecided; null in a week without sessions. */
  undecidedShare: z.number().nullable(),
  backwardMin: z.number(),
  /** Sum over the sessions for which it can be said. The ends of the intervals are added too: errors of method go together. */
  addedKcal: estimate.nullable(),
  /** Mean over the comparable sessions, each weighted by how narrow its interval is; null where it is not shared. */
  backwardMinusForwardBpm: estimate.nullable(),
})

export const trends = z.object({ timeZone: z.string(), weeks: z.array(trendWeek) })

export type TrendWeek = z.infer<typeof trendWeek>
export type Trends = z.infer<typeof trends>
