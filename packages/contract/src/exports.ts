import * as z from 'zod'
import { id } from './ids.ts'

/**
 * Everything of an athlete in zip archives, as `docs/export-format.md` describes them: nearly always one. Those that are
 * ready can be fetched while others are being made, until `expiresAt`.
 */
export const accountExport = z.object({
  id,
  state: z.enum(['making', 'done']),
  requestedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  /** Workouts and other files that are in, and how many there are; null until they are counted. */
  progress: z.object({ done: z.number().int(), total: z.number().int().nullable() }),
  /** `part` counts from 1. */
  files: z.array(z.object({ part: z.number().int(), fileName: z.string(), sizeBytes: z.number().int() })),
})

/** Newest first; without those whose time is over. */
export const accountExportList = z.object({ items: z.array(accountExport) })

export type AccountExport = z.infer<typeof accountExport>
export type AccountExportList = z.infer<typeof accountExportList>
