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

export type Records = z.infer<typeof records>
