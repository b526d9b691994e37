import * as z from 'zod'
import { id } from './ids.ts'

/** `upload`: send files and see how they stand. `read`: read what the person may read, and change nothing. */
export const tokenScope = z.enum(['upload', 'read'])

/** A personal token without its secret, which is told once, when it is made. */
export const token = z.object({
  id,
  name: z.string(),
  scopes: z.array(tokenScope),
  createdAt: z.iso.datetime(),
  /** To the hour. */
  lastUsedAt: z.iso.datetime().nullable(),
})

export const tokenList = z.object({ items: z.array(token) })

export const tokenRequest = z.object({
  /** What it is for, in the person's own words. */
  name: z.string().trim().min(1).max(80),
  scopes: z.array(tokenScope).min(1).max(tokenScope.options.length),
})

/** Sent as `Authorization: Bearer <secret>`. */
export const tokenTicket = z.object({ token, secret: z.string() })

export type TokenScope = z.infer<typeof tokenScope>
export type Token = z.infer<typeof token>
export type TokenRequest = z.infer<typeof tokenRequest>
export type TokenTicket = z.infer<typeof tokenTicket>
