import * as z from 'zod'
import { id } from './ids.ts'

export const comment = z.object({
  id,
  authorId: id,
  authorName: z.string(),
  text: z.string(),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  /** Whether the caller wrote it, and so may change it. */
  isOwn: z.boolean(),
})

export const commentList = z.object({ items: z.array(comment) })

export const commentText = z.object({ text: z.string().trim().min(1).max(2000) })

export type Comment = z.infer<typeof comment>
