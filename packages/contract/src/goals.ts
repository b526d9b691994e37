import * as z from 'zod'

/** What an athlete sets out to do in a week, from Monday; null is "no goal". */
export const goals = z.object({
  /** Minutes backward; the most that anybody could mean is a working day of it. */
  backwardMin: z.number().int().min(1).max(480).nullable(),
  /** Workouts of any kind, as a week counts them; three a day at most. */
  sessions: z.number().int().min(1).max(21).nullable(),
})

export type Goals = z.infer<typeof goals>
