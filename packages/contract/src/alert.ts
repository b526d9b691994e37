import * as z from 'zod'
import { id } from './ids.ts'

/** Codes of the rules; they are stable for ever. */
export const alertRule = z.enum(['UNDECIDED_SHARE', 'BACKWARD_RAMP', 'HEART_COST_DRIFT', 'NO_SESSIONS'])

/** Something about an athlete that a coach may want to look at, with the rule that says so. */
export const alert = z.object({
  athleteId: id,
  athleteName: z.string(),
  rule: alertRule,
  /** The rule in one sentence, with its numbers. */
  ruleText: z.string(),
  /** What was found, in one sentence. */
  reason: z.string(),
  value: z.number(),
  threshold: z.number(),
  unit: z.enum(['share', 'ratio', 'bpm', 'days']),
  /** While this lies ahead the coach does not want to be told. */
  snoozedUntil: z.iso.datetime().nullable(),
})

export const alertList = z.object({ items: z.array(alert) })

/** Three months at most: longer is a grant that should end. */
export const snoozeRequest = z.object({ days: z.number().int().min(1).max(90) })

export type AlertRule = z.infer<typeof alertRule>
export type Alert = z.infer<typeof alert>
