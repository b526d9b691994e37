import * as z from 'zod'

/** The services that recordings can be fetched from. */
export const serviceName = z.enum(['polar', 'intervals'])

/** A service that this installation is known to, and the caller's account there. */
export const connection = z.object({
  service: serviceName,
  displayName: z.string(),
  /** Null while the caller is not connected. */
  account: z
    .object({
      connectedAt: z.iso.datetime(),
      /** `expired`: the service lets nobody in any more until the athlete allows it again. */
      state: z.enum(['connected', 'expired']),
      /** When everything there was here. */
      syncedAt: z.iso.datetime().nullable(),
      /** Why the last try was in vain: the service is down, busy, or closed to us. */
      error: z.enum(['DOWN', 'BUSY', 'EXPIRED']).nullable(),
      recordings: z.number().int(),
      coachMaySee: z.boolean(),
    })
    .nullable(),
})

export const connectionList = z.object({ items: z.array(connection) })

export const connectionRequest = z.object({
  /** Whether coaches with a grant see what comes from there. */
  coachMaySee: z.boolean().default(true),
})

export const connectionStart = z.object({ url: z.url() })

export type ServiceName = z.infer<typeof serviceName>
export type Connection = z.infer<typeof connection>
export type ConnectionRequest = z.infer<typeof connectionRequest>
