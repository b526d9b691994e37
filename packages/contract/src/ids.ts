import * as z from 'zod'

/** Identifiers are opaque: letters, digits, `-` and `_`, at most 64 characters. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** A page of a list: `cursor` is what the page before gave as `nextCursor`. */
export const pageQuery = z.object({
  cursor: z.string().max(512).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
