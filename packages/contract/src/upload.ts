import * as z from 'zod'
import { fileError } from './analysis.ts'
import { id } from './ids.ts'

/** The largest single file, bytes. An hour of 100 Hz sensors is about a tenth of it. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024

/**
 * `waiting` for the bytes, `received` and queued, `done` (the workout is visible), `duplicate` (the same bytes are here
 * already, see `workoutId`), `failed` (see `error`; the original is kept).
 */
export const uploadState = z.enum(['waiting', 'received', 'done', 'duplicate', 'failed'])

export const upload = z.object({
  id,
  fileName: z.string(),
  sizeBytes: z.number(),
  state: uploadState,
  createdAt: z.iso.datetime(),
  receivedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  workoutId: id.nullable(),
  error: fileError.nullable(),
})

export const uploadRequest = z.object({
  fileName: z.string().trim().min(1).max(255),
  sizeBytes: z.number().int().min(1).max(MAX_FILE_BYTES),
  /** SHA-256 of the bytes, lower-case hexadecimal; the object store refuses other bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** Send the bytes by PUT to `put.url` with exactly `put.headers`; `put` is null when the bytes are here already. */
export const uploadTicket = z.object({
  upload,
  put: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }).nullable(),
})

export const uploadList = z.object({ items: z.array(upload), nextCursor: z.string().nullable() })

export type Upload = z.infer<typeof upload>
export type UploadState = z.infer<typeof uploadState>
export type UploadRequest = z.infer<typeof uploadRequest>
export type UploadTicket = z.infer<typeof uploadTicket>
export type UploadList = z.infer<typeof uploadList>
