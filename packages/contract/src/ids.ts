import * as z from 'zod'

/** Identifiers are opaque: letters, digits, `-` and `_`, at most 64 characters. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** A page of a list: `cursor` is what the page before gave as `nextCursor`. */
export const pageQuery = z.object({
  cursor: z.string().max(512).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

/** A day of a calendar to look at, `YYYY-MM-DD`, in the years in which somebody could have recorded something. */
export const dayQuery = z.iso
  .date()
  .refine((date) => date >= '1980' && date < '2200', 'must be a day between 1980 and 2199')
