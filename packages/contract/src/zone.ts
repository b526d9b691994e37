import * as z from 'zod'
import { id } from './ids.ts'

/** A circle on the ground, known to its athlete alone. */
export const zoneRequest = z.object({
  name: z.string().trim().min(1).max(80),
  latitudeDeg: z.number().min(-90).max(90),
  longitudeDeg: z.number().min(-180).max(180),
  /** A street's length at least, two kilometres at most. */
  radiusM: z.number().min(100).max(2000),
})

export const zone = zoneRequest.extend({ id })

export const zoneList = z.object({ items: z.array(zone) })

export type ZoneRequest = z.infer<typeof zoneRequest>
export type Zone = z.infer<typeof zone>
