import * as z from 'zod'
import { profile } from './me.ts'

/** The body from a day on, until the next version. */
export const profileVersion = z.object({ effectiveFrom: z.iso.date(), profile })

/** Earliest first; before the first version, that first one holds. */
export const profileVersionList = z.object({ items: z.array(profileVersion) })

export type ProfileVersionBody = z.infer<typeof profileVersion>
export type ProfileVersionList = z.infer<typeof profileVersionList>
