import * as z from 'zod'
import { id } from './ids.ts'

/** What a person tells about the body; `null` is "not told", and every figure that needed it says what it assumed. */
export const profile = z.object({
  massKg: z.number().min(20).max(350).nullable(),
  heightM: z.number().min(0.8).max(2.6).nullable(),
  birthYear: z.number().int().min(1900).max(2100).nullable(),
  sex: z.enum(['female', 'male']).nullable(),
  restingBpm: z.number().int().min(25).max(130).nullable(),
  maxBpm: z.number().int().min(90).max(240).nullable(),
})

export const me = z.object({
  athleteId: id,
  name: z.string(),
  /** An athlete of the demonstration; its recordings are simulated and it cannot be changed. */
  isDemo: z.boolean(),
  /** Whether athletes have granted this person a look at their workouts. */
  isCoach: z.boolean(),
  /** IANA name; days and weeks are counted in it. */
  timeZone: z.string(),
  profile,
})

export const meUpdate = z.object({
  name: z.string().trim().min(1).max(80).optional(),
  timeZone: z.string().min(1).max(64).optional(),
  profile: profile.partial().optional(),
})

export type Profile = z.infer<typeof profile>
export type Me = z.infer<typeof me>
export type MeUpdate = z.infer<typeof meUpdate>
