import * as z from 'zod'
import { id } from './ids.ts'

/** A file that a workout is made from. */
export const recording = z.object({
  uploadId: id,
  fileName: z.string(),
  /** Whether the workout began with this file: it gives the start and the sport, and cannot be taken out. */
  isFirst: z.boolean(),
})

/** In the order in which they came. */
export const recordingList = z.object({ items: z.array(recording) })

export type RecordingBody = z.infer<typeof recording>
export type RecordingList = z.infer<typeof recordingList>
