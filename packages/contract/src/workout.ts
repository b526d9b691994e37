import * as z from 'zod'
import { analysisSummary, direction, undecidedReason } from './analysis.ts'
import { dayQuery, id, pageQuery } from './ids.ts'

const interval = { low: z.number(), high: z.number() }

/** One line of a list of workouts. */
export const workoutSummary = z.object({
  id,
  athleteId: id,
  startedAt: z.iso.datetime(),
  fileName: z.string(),
  /** The athlete's own name for it, where the export that it came in has one. */
  title: z.string().nullable(),
  sport: z.string(),
  isSimulated: z.boolean(),
  status: z.enum(['ok', 'partial']),
  durationS: z.number(),
  distanceM: z.number().nullable(),
  direction: z.object({
    status: z.enum(['classified', 'undecided']),
    reason: undecidedReason.nullable(),
    backwardS: z.number(),
    backwardM: z.number(),
    forwardS: z.number(),
    unknownS: z.number(),
  }),
  /** Energy of the backward bouts beyond walking them forward; null when it cannot be said. */
  addedKcal: z.object({ value: z.number(), ...interval }).nullable(),
  /** Heart rate backward minus forward at the same speed; null when not comparable. */
  backwardMinusForwardBpm: z.object({ value: z.number(), ...interval }).nullable(),
  /** Versions of the methods behind the figures, `gait@1` and so on. */
  methods: z.array(z.string()),
})

/**
 * Which workouts: those that start on these days of the athlete's zone, whose direction is known or not, of this sport.
 * A page of fewer than all may be short, even empty, and still have a next one.
 */
export const workoutsQuery = pageQuery.extend({
  from: dayQuery.optional(),
  to: dayQuery.optional(),
  direction: z.enum(['classified', 'undecided']).optional(),
  sport: z.enum(['walking', 'running', 'cycling', 'other', 'unknown']).optional(),
})

export const workoutList = z.object({ items: z.array(workoutSummary), nextCursor: z.string().nullable() })

export const workout = z.object({ summary: workoutSummary, analysis: analysisSummary })

const column = z.array(z.number().nullable())

/** For a picture: about so many seconds, chosen so that it looks the same. Without it: every second. */
export const seriesQuery = z.object({ points: z.coerce.number().int().min(10).max(10_000).optional() })

/** One entry a second from the start, in every column; null is "not measured". */
export const series = z.object({
  /** The second of each entry; missing where every second is there. */
  seconds: z.array(z.number().int()).optional(),
  latitudeDeg: column,
  longitudeDeg: column,
  elevationM: column,
  heartRateBpm: column,
  speedMps: column,
  /** The way the body faces (not the device: how it is worn is taken off) minus the way it goes, clockwise in [−180, 180]. */
  headingMinusCourseDeg: column,
  direction: z.array(direction),
  probability: z.array(z.number()),
})

/** Totals of one week of the athlete's zone. Undecided sessions count as sessions and add nothing else. */
export const week = z.object({
  /** The Monday it starts on, `YYYY-MM-DD`. */
  startsOn: z.iso.date(),
  sessions: z.number().int(),
  undecidedSessions: z.number().int(),
  backwardS: z.number(),
  backwardM: z.number(),
  addedKcal: z.number(),
})

export const progress = z.object({ timeZone: z.string(), weeks: z.array(week) })

export type WorkoutSummary = z.infer<typeof workoutSummary>
export type WorkoutList = z.infer<typeof workoutList>
export type Workout = z.infer<typeof workout>
export type Series = z.infer<typeof series>
export type Week = z.infer<typeof week>
export type Progress = z.infer<typeof progress>
