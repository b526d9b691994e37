import * as z from 'zod'

/** One reading of a sensor: what it measured stands under `values`, or beside the name and the time. */
const sensorReading = z.looseObject({
  name: z.string().min(1).max(100),
  /** Nanoseconds since 1970. */
  time: z.number().positive(),
})

/** What Sensor Logger sends every so often, as its PUSHING.md describes it. */
export const sensorBatch = z.object({
  /** Counts the messages of a session, from 0. */
  messageId: z.int().nonnegative(),
  sessionId: z.string().min(1).max(200),
  deviceId: z.string().min(1).max(200),
  payload: z.array(sensorReading),
})
export type SensorBatch = z.infer<typeof sensorBatch>
