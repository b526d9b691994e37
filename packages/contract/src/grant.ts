import * as z from 'zod'
import { grantField } from './coach.ts'
import { id } from './ids.ts'

const fields = z
  .array(grantField)
  .min(1)
  .max(grantField.options.length)
  .refine((values) => new Set(values).size === values.length, 'a field is named twice')

/** What an athlete lets one coach see, and until when. */
export const grant = z.object({
  coachId: id,
  coachName: z.string(),
  fields,
  /** The end, exclusive; null for none. */
  until: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  /** Whether it holds now; one whose end has come stays in the list and opens nothing. */
  isActive: z.boolean(),
})

export const grantList = z.object({ items: z.array(grant) })

/** What shall be different; what is not named stays. */
export const grantUpdate = z.object({
  fields: fields.optional(),
  until: z.iso.datetime().nullable().optional(),
})

/** An offer of a grant as its athlete sees it. */
export const invitation = z.object({
  id,
  fields,
  until: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  state: z.enum(['open', 'accepted', 'withdrawn', 'expired']),
  /** Who accepted it. */
  coachName: z.string().nullable(),
})

export const invitationList = z.object({ items: z.array(invitation) })

export const invitationRequest = z.object({
  fields,
  /** End of the grant it offers; null for none. */
  until: z.iso.datetime().nullable().default(null),
  /** Days in which it has to be accepted. */
  expiresInDays: z.number().int().min(1).max(30).default(7),
})

/** A new invitation with its code, which is told this once. */
export const invitationTicket = z.object({
  invitation,
  /** To be read out or typed: three groups of four letters and digits. */
  code: z.string(),
  /** The same as a link; the code stands behind the `#`, which browsers send to nobody. */
  url: z.string(),
})

/** Case, spaces and hyphens do not matter. */
export const invitationCode = z.object({ code: z.string().min(12).max(32) })

/** What whoever holds the code is offered. */
export const invitationOffer = z.object({
  athleteId: id,
  athleteName: z.string(),
  fields,
  until: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime(),
})

/** That somebody else looked: the first time in an hour for each thing. */
export const look = z.object({
  viewerId: id,
  viewerName: z.string(),
  /** What was looked at: the operation of the API, by its id. */
  what: z.string(),
  workoutId: id.nullable(),
  at: z.iso.datetime(),
})

export const lookList = z.object({ items: z.array(look), nextCursor: z.string().nullable() })

export type Grant = z.infer<typeof grant>
export type GrantUpdate = z.infer<typeof grantUpdate>
export type Invitation = z.infer<typeof invitation>
export type InvitationRequest = z.infer<typeof invitationRequest>
export type InvitationTicket = z.infer<typeof invitationTicket>
export type InvitationOffer = z.infer<typeof invitationOffer>
export type Look = z.infer<typeof look>
