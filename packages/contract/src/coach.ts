import * as z from 'zod'
import { alertRule } from './alert.ts'
import { GRANT_FIELDS } from './choices.ts'
import { id } from './ids.ts'

export const grantField = z.enum(GRANT_FIELDS)

export const rosterEntry = z.object({
  athleteId: id,
  name: z.string(),
  fields: z.array(grantField),
  until: z.iso.datetime().nullable(),
  lastWorkoutAt: z.iso.datetime().nullable(),
  /** Sums over the last 28 days. */
  recent: z.object({
    sessions: z.number().int(),
    undecidedSessions: z.number().int(),
    backwardS: z.number(),
    addedKcal: z.number(),
  }),
  /** Seconds backward in each of the last eight times seven days, the earliest first. */
  backwardByWeekS: z.array(z.number().int()),
  /** Rules that found something and are not snoozed; `listAlerts` has the reasons. */
  alerts: z.array(alertRule),
})

export const roster = z.object({ items: z.array(rosterEntry) })

export type GrantField = z.infer<typeof grantField>
export type RosterEntry = z.infer<typeof rosterEntry>
export type Roster = z.infer<typeof roster>
