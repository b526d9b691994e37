import * as z from 'zod'
import { id } from './ids.ts'

/** A device worn in one way, and how its axis sits on the body. */
export const device = z.object({
  id,
  /** As the device calls itself. */
  name: z.string().nullable(),
  wornOn: z.string(),
  /** Device axis minus body, clockwise, of each session in which the athlete's own word settled it; earliest first. */
  confirmed: z.array(z.object({ workoutId: id, startedAt: z.iso.datetime(), offsetDeg: z.number() })),
})

export const deviceList = z.object({ items: z.array(device) })

export type Device = z.infer<typeof device>
export type DeviceList = z.infer<typeof deviceList>
