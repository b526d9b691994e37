import * as z from 'zod'
import { id } from './ids.ts'
import { profile } from './me.ts'
import { workoutSummary } from './workout.ts'

/**
 * What has changed since a workout was analysed: the version of a method, the body on its day, the mount offset that
 * other sessions with its device confirmed, what earlier sessions say of the cost of backward, or its labels and
 * recordings, whose analysis is then under way already.
 */
export const staleReason = z.enum(['method', 'body', 'mount', 'calibration', 'labels'])

/** How one figure would shift, over the workouts of a preview. */
export const figureShift = z.object({
  /** In how many workouts it is another number. */
  count: z.number().int(),
  /** Mean of those differences, new minus old; null when there are none. */
  mean: z.number().nullable(),
  /** The largest of them either way, and where it is. */
  largest: z.object({ workoutId: id, startedAt: z.iso.datetime(), shift: z.number() }).nullable(),
  /** In how many workouts it can be said now and could not before, and the other way round. */
  appeared: z.number().int(),
  disappeared: z.number().int(),
})

/** `making` until every workout was looked at, `applying` while a wish to apply is carried out, else `ready`. */
export const previewState = z.enum(['making', 'ready', 'applying'])

export const reanalysisPreview = z.object({
  id,
  state: previewState,
  requestedAt: z.iso.datetime(),
  /** Null while it is being made. */
  finishedAt: z.iso.datetime().nullable(),
  /** Workouts that are looked at, and those that were by now. */
  total: z.number().int(),
  done: z.number().int(),
  /** Of those done: how many can be applied, say what is known now, need a new preview, or cannot be read any more. */
  counts: z.object({
    ready: z.number().int(),
    current: z.number().int(),
    outdated: z.number().int(),
    unreadable: z.number().int(),
  }),
  shifts: z.object({
    backwardS: figureShift,
    addedKcal: figureShift,
    backwardMinusForwardBpm: figureShift,
  }),
})

/** Workouts whose analysis would follow from something else today, and the newest look at what that would change. */
export const reanalysis = z.object({
  stale: z.object({
    count: z.number().int(),
    /** In how many workouts each has changed; several may have in one. */
    because: z.record(staleReason, z.number().int()),
    /** Parts of the profile that were told otherwise since. */
    body: z.array(profile.keyof()),
  }),
  preview: reanalysisPreview.nullable(),
})

const shiftingFigures = z.object({
  /** Null while the direction is undecided. */
  backwardS: z.number().nullable(),
  addedKcal: workoutSummary.shape.addedKcal,
  backwardMinusForwardBpm: workoutSummary.shape.backwardMinusForwardBpm,
  methods: workoutSummary.shape.methods,
})

/**
 * One workout of a preview. `ready` to be applied; `current`: its figures say what is known now, for instance because it
 * was applied; `outdated`: something changed since the preview, which no longer says what would come out; `unreadable`.
 */
export const reanalysedWorkout = z.object({
  workoutId: id,
  startedAt: z.iso.datetime(),
  because: z.array(staleReason),
  state: z.enum(['ready', 'current', 'outdated', 'unreadable']),
  before: shiftingFigures,
  /** Null when the kept original cannot be read any more. */
  after: shiftingFigures.nullable(),
})

/** Newest workout first. */
export const reanalysedList = z.object({
  items: z.array(reanalysedWorkout),
  nextCursor: z.string().nullable(),
})

/** One workout, or all that are `ready`. */
export const reanalysisApply = z.object({ workoutId: id.optional() })

export type StaleReason = z.infer<typeof staleReason>
export type FigureShift = z.infer<typeof figureShift>
export type ReanalysisPreview = z.infer<typeof reanalysisPreview>
export type Reanalysis = z.infer<typeof reanalysis>
export type ReanalysedWorkout = z.infer<typeof reanalysedWorkout>
export type ReanalysedList = z.infer<typeof reanalysedList>
