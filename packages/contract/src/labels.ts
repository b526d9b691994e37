import * as z from 'zod'
import { direction } from './analysis.ts'
import { id } from './ids.ts'

/** A week: longer than any walk. */
const LONGEST_S = 7 * 86_400

/** The athlete's word for a stretch `[startS, endS)`, seconds from the start of the workout. */
export const label = z
  .object({
    startS: z.number().min(0).max(LONGEST_S),
    endS: z.number().min(0).max(LONGEST_S),
    direction,
  })
  .refine(({ startS, endS }) => startS < endS, 'endS must come after startS')

export const labels = z.object({
  labels: z.array(label),
  /** Counts the changes: what a change must name. */
  revision: z.number().int(),
  /** Whether the figures follow from this revision already; an analysis is under way where not. */
  isAnalysed: z.boolean(),
})

/** All labels of a workout from now on. Answered with `CONFLICT` when `revision` is not the newest. */
export const labelsUpdate = z.object({ labels: z.array(label).max(500), revision: z.number().int().min(0) })

/** One analysis that was ever made of a workout. */
export const pastAnalysis = z.object({
  id,
  analysedAt: z.iso.datetime(),
  methods: z.array(z.string()),
  backwardS: z.number(),
  addedKcal: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Whether the workout's figures are of this one. */
  isCurrent: z.boolean(),
})

/** Oldest first. */
export const pastAnalysisList = z.object({ items: z.array(pastAnalysis) })

export type Label = z.infer<typeof label>
export type Labels = z.infer<typeof labels>
export type LabelsUpdate = z.infer<typeof labelsUpdate>
export type PastAnalysis = z.infer<typeof pastAnalysis>
export type PastAnalysisList = z.infer<typeof pastAnalysisList>
