import * as z from 'zod'

const mode = z.enum(['walking', 'running'])

/** What is said, by a stable code; whoever shows it has the words. Who says so: keys of `sources`, or `backstride`. */
function sourced<const Codes extends readonly string[]>(codes: Codes) {
  return z.object({ code: z.enum(codes), sources: z.array(z.string()) })
}

/** With its bounds where it has any: seconds for a time, else a number. */
const rule = sourced([
  'WEEKLY_RUNNING',
  'WEEKLY_WALKING',
  'WARM_UP',
  'FIRST_TOTAL',
  'LATER_TOTAL',
  'FIRST_BOUT',
  'INTERVAL',
  'INTERVAL_REPEATS',
  'BEGINNER_SESSIONS',
  'CHANGES_PER_WEEK',
  'FLAT_FIRST',
  'WALK_FIRST',
]).extend({ least: z.number().nullable(), most: z.number().nullable() })

const exceeded = z.object({
  code: z.enum([
    'TOO_MANY_SESSIONS',
    'TOO_LONG_IN_ALL',
    'TOO_LONG_FOR_A_BEGINNER',
    'BOUT_TOO_LONG_FOR_A_BEGINNER',
    'SLOPE_TOO_EARLY',
    'RUNNING_TOO_EARLY',
    'NO_WARM_UP',
    'TOO_MANY_CHANGES',
  ]),
  date: z.iso.date(),
  rule,
})

const drill = sourced([
  'TEN_AND_TEN',
  'FIVE_BALANCE_FOUR',
  'TREADMILL_RAILS',
  'YARDS',
  'GENTLE_SLOPE',
  'CRAB',
])

const safety = sourced([
  'SMOOTH_GROUND',
  'SOMEBODY_AHEAD',
  'CHANGE_SIDES',
  'BALANCE_PROBLEMS',
  'SLOW_AND_OLDER',
  'TREADMILL_HANDS',
  'TREADMILL_MANUAL',
])

/** What others say to come of it, told as theirs, and what speaks against it. */
const claim = sourced(['MORE_ENERGY', 'KNEE', 'HAMSTRINGS', 'THIGHS', 'BALANCE']).extend({
  but: sourced(['BACK_INCONCLUSIVE', 'THIGHS_CONTRADICTED']).nullable(),
})

const inWeek = z.object({ sessions: z.number().int(), most: z.number().int(), rule })

/** Where an athlete stands in the programme today, by rules that each name their source. */
export const programme = z.object({
  method: z.string(),
  stage: z.enum(['starting', 'growing', 'full dose', 'slope']),
  sessions: z.number().int(),
  thisWeek: z.object({ walking: inWeek, running: inWeek }),
  exceeded: z.array(exceeded),
  nextSession: z.object({
    notBefore: z.iso.date(),
    mode,
    warmUpForwardS: z.number(),
    repeats: z.number().int(),
    backwardS: z.number(),
    forwardBetweenS: z.number(),
    slope: z.enum(['flat', 'gentle']),
    change: z.enum(['longer bouts', 'more minutes', 'a gentle slope']).nullable(),
    drills: z.array(drill),
    rules: z.array(rule),
  }),
  safety: z.array(safety),
  claims: z.array(claim),
  /** The works as they are cited. */
  sources: z.record(z.string(), z.string()),
})

export type Programme = z.infer<typeof programme>
