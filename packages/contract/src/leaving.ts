import * as z from 'zod'
import { id } from './ids.ts'

/** Files that a workout can be exported to. */
export const exportFormat = z.enum(['fit', 'csv', 'json', 'geojson'])

/** Asked for because nothing brings an account back: the name that it has, typed. */
export const accountRemoval = z.object({ name: z.string() })

/** What was deleted, and when. An object is a file that was uploaded, or one with an analysis. */
export const removalReceipt = z.object({
  what: z.enum(['workout', 'account']),
  /** Null for an account. */
  workoutId: id.nullable(),
  requestedAt: z.iso.datetime(),
  /** Null while an archive that a workout came in is still being unpacked: its bytes go when the rest is there. */
  finishedAt: z.iso.datetime().nullable(),
  deleted: z.object({
    workouts: z.number().int(),
    uploads: z.number().int(),
    analyses: z.number().int(),
    comments: z.number().int(),
    /** All entries of the table, those above among them. */
    items: z.number().int(),
    objects: z.number().int(),
  }),
  /** Names of services where the right to read could not be taken back: only the athlete can do that there. */
  unreachedServices: z.array(z.string()),
})

export type ExportFormat = z.infer<typeof exportFormat>
export type RemovalReceipt = z.infer<typeof removalReceipt>
