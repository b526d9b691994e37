import * as z from 'zod'
import { id } from './ids.ts'

/** The most of something that there ever was, and in which workout. Null where there was none. */
const best = z.object({ value: z.number(), workoutId: id, startedAt: z.iso.datetime() }).nullable()

/** Over all workouts whose directions are known; undecided ones can hold none. */
export const records = z.object({
  sessions: z.number().int(),
  undecidedSessions: z.number().int(),
  longestBoutS: best,
  mostBackwardS: best,
  mostBackwardM: best,
  /** Mean over one bout of a minute or longer. */
  fastestBoutMps: best,
  /** A week of the athlete’s zone; `startsOn` is its Monday. */
  mostBackwardInWeekS: z.object({ value: z.number(), startsOn: z.iso.date() }).nullable(),
})

const mode = z.enum(['walking', 'running'])

/** A sentence and who says so, by keys of `sources`. */
const sourced = z.object({ text: z.string(), sources: z.array(z.string()) })

const inWeek = z.object({ sessions: z.number().int(), most: z.number().int(), rule: sourced })

/** Where an athlete stands in the programme today, by rules that each name their source. */
export const programme = z.object({
  method: z.string(),
  stage: z.enum(['starting', 'growing', 'full dose', 'slope']),
  sessions: z.number().int(),
  thisWeek: z.object({ walking: inWeek, running: inWeek }),
  exceeded: z.array(z.object({ code: z.string(), date: z.iso.date(), rule: sourced })),
  nextSession: z.object({
    notBefore: z.iso.date(),
    mode,
    warmUpForwardS: z.number(),
    repeats: z.number().int(),
    backwardS: z.number(),
    forwardBetweenS: z.number(),
    slope: z.enum(['flat', 'gentle']),
    change: z.enum(['longer bouts', 'more minutes', 'a gentle slope']).nullable(),
    drills: z.array(sourced.extend({ id: z.string() })),
    rules: z.array(sourced),
  }),
  safety: z.array(sourced),
  notice: z.string(),
  sources: z.record(z.string(), z.string()),
})

export type Records = z.infer<typeof records>
export type Programme = z.infer<typeof programme>
