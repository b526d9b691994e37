/** What `backstride analyse --json` prints and the API serves: one analysed recording. Fields are added, never renamed. */

import * as z from 'zod'

export const direction = z.enum(['forward', 'backward', 'sideways', 'standing', 'unknown'])

export const undecidedReason = z.enum([
  'NO_HEADING',
  'HEADING_IS_COURSE',
  'NO_POSITION',
  'MOUNT_UNKNOWN',
  'HEADING_UNUSABLE',
  'TOO_SHORT',
])

export const warning = z.object({ code: z.string(), message: z.string() })

/** Why a file broke, and where: a byte from its start or a line from 1. */
export const fileError = z.object({
  code: z.string(),
  message: z.string(),
  offset: z.number().optional(),
  line: z.number().optional(),
})

export const bout = z.object({
  startS: z.number(),
  endS: z.number(),
  direction,
  distanceM: z.number(),
  speedMps: z.number(),
  gradePct: z.number().nullable(),
  probability: z.number(),
  heartRateBpm: z.number().nullable(),
  addedKcal: z.number().nullable(),
  addedLowKcal: z.number().nullable(),
  addedHighKcal: z.number().nullable(),
})

const directionTotals = z.object({
  backwardS: z.number(),
  backwardM: z.number(),
  forwardS: z.number(),
  forwardM: z.number(),
  sidewaysS: z.number(),
  standingS: z.number(),
  unknownS: z.number(),
})

/** The direction of a recording without its per-second columns. */
export const directionSummary = z.object({
  status: z.enum(['classified', 'undecided']),
  reason: undecidedReason.nullable(),
  /** Second of the one moment whose direction, told by the athlete, would settle an undecided recording. */
  questionAtS: z.number().nullable(),
  mountOffsetDeg: z.number().nullable(),
  method: z.string(),
  bouts: z.array(bout),
  totals: directionTotals,
})

export const energy = z.object({
  method: z.string(),
  basis: z.enum(['speed-grade', 'personal']),
  /** What multiplies the population's backward cost, learnt from the athlete's earlier sessions; there when personal. */
  calibration: z
    .object({ multiplier: z.number(), low: z.number(), high: z.number(), intervalLevel: z.number() })
    .optional(),
  grossKcal: z.number(),
  netKcal: z.number(),
  /** Seconds that no figure covers, because direction or speed is not known. */
  unknownS: z.number(),
  backward: z.object({
    grossKcal: z.number(),
    netKcal: z.number(),
    forwardEquivalentGrossKcal: z.number(),
    forwardEquivalentNetKcal: z.number(),
    addedKcal: z.number(),
    addedLowKcal: z.number(),
    addedHighKcal: z.number(),
    intervalLevel: z.number(),
  }),
})

export const cardio = z.object({
  method: z.string(),
  backwardMinusForwardBpm: z.number().nullable(),
  lowBpm: z.number().nullable(),
  highBpm: z.number().nullable(),
  comparable: z.boolean(),
  /** A stable code when the two directions cannot be compared. */
  reason: z.string().nullable(),
  meanBpm: z.number().nullable(),
  peakBpm: z.number().nullable(),
  /** Banister's training impulse. */
  trimp: z.number().nullable(),
  /** Edwards' load. */
  edwards: z.number().nullable(),
  /** Loss of work done per beat from the first half to the second, percent. */
  decouplingPct: z.number().nullable(),
  /** Seconds in each zone; the last has no upper end. */
  zones: z
    .array(z.object({ lowBpm: z.number(), highBpm: z.number().nullable(), seconds: z.number() }))
    .nullable(),
  /** The settled rates that the difference is of, at the speed and slope of the backward stretches. */
  matched: z
    .object({
      forwardBpm: z.number(),
      backwardBpm: z.number(),
      speedMps: z.number(),
      gradePct: z.number(),
      timeConstantS: z.number(),
    })
    .nullable(),
})

const analysisHead = z.object({
  format: z.string(),
  status: z.enum(['ok', 'partial']),
  /** Where a partial file broke. */
  error: fileError.optional(),
  startedAt: z.iso.datetime(),
  sport: z.string(),
  isSimulated: z.boolean(),
  durationS: z.number(),
  distanceM: z.number().nullable(),
  streams: z.object({
    position: z.number(),
    heading: z.number(),
    heartRate: z.number(),
    cadence: z.number(),
  }),
  headingSource: z.string().nullable(),
})

const analysisTail = z.object({
  energy: energy.nullable(),
  energyReason: z.string().nullable(),
  cardio,
  sourceKcal: z.number().nullable(),
  warnings: z.array(warning),
})

/** An analysis as a page needs it: everything but the per-second columns. */
export const analysisSummary = z.object({
  ...analysisHead.shape,
  direction: directionSummary,
  ...analysisTail.shape,
})

/** The whole analysis; `perSecond[k]` is the direction of the second [k, k + 1) after `startedAt`. */
export const analysis = z.object({
  ...analysisHead.shape,
  direction: z.object({
    ...directionSummary.shape,
    perSecond: z.array(direction),
    probability: z.array(z.number()),
  }),
  ...analysisTail.shape,
})

/** What the command line prints for one file. */
export const analysedFile = z.discriminatedUnion('status', [
  analysis.extend({ file: z.string(), status: z.literal('ok') }),
  analysis.extend({ file: z.string(), status: z.literal('partial'), error: fileError }),
  z.object({
    file: z.string(),
    format: z.string().nullable(),
    status: z.literal('failed'),
    error: fileError,
    warnings: z.array(warning),
  }),
])

export type Analysis = z.infer<typeof analysis>
export type AnalysisSummary = z.infer<typeof analysisSummary>
export type AnalysedFile = z.infer<typeof analysedFile>
export type BoutBody = z.infer<typeof bout>
export type EnergyBody = z.infer<typeof energy>
export type CardioBody = z.infer<typeof cardio>
export type DirectionBody = z.infer<typeof direction>
export type UndecidedReasonBody = z.infer<typeof undecidedReason>
export type FileErrorBody = z.infer<typeof fileError>
export type WarningBody = z.infer<typeof warning>
