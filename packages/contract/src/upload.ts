import * as z from 'zod'
import { fileError } from './analysis.ts'
import { id } from './ids.ts'
import { MAX_ARCHIVE_BYTES, MAX_FILE_BYTES, MAX_TITLE_LENGTH } from './limits.ts'

/**
 * `waiting` for the bytes, `received` and queued, `done` (the workout is visible), `duplicate` (the same bytes are here
 * already, see `workoutId`), `failed` (see `error`; the original is kept). An archive is `done` when it is unpacked: its
 * `files` recordings are uploads of their own, which name it as `archiveId`.
 */
export const uploadState = z.enum(['waiting', 'received', 'done', 'duplicate', 'failed'])

export const upload = z.object({
  id,
  fileName: z.string(),
  sizeBytes: z.number(),
  state: uploadState,
  createdAt: z.iso.datetime(),
  receivedAt: z.iso.datetime().nullable(),
  /** When the bytes had become a recording, and when its directions were known. */
  decodedAt: z.iso.datetime().nullable(),
  classifiedAt: z.iso.datetime().nullable(),
  /** When it could be seen, or was given up. */
  finishedAt: z.iso.datetime().nullable(),
  workoutId: id.nullable(),
  error: fileError.nullable(),
  archiveId: id.nullable(),
  files: z.number().int().nullable(),
})

export const uploadRequest = z
  .object({
    fileName: z.string().trim().min(1).max(255),
    sizeBytes: z.number().int().min(1).max(MAX_ARCHIVE_BYTES),
    /** SHA-256 of the bytes, lower-case hexadecimal; the object store refuses other bytes. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** A workout of one's own to which the file lends its compass: a log of the same walk, not a walk of its own. */
    companionOf: id.optional(),
    /** What the list of a bulk export says of the file, from a program that has opened the export itself. */
    listed: z
      .object({
        title: z.string().trim().min(1).max(MAX_TITLE_LENGTH).optional(),
        /** For a file that does not say it. */
        sport: z.enum(['walking', 'running', 'cycling', 'other', 'unknown']),
      })
      .optional(),
  })
  .refine(
    ({ fileName, sizeBytes }) => sizeBytes <= MAX_FILE_BYTES || /\.zip$/i.test(fileName),
    'only a zip archive may be larger than 25 MB',
  )

/** Send the bytes by PUT to `put.url` with exactly `put.headers`; `put` is null when the bytes are here already. */
export const uploadTicket = z.object({
  upload,
  put: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }).nullable(),
})

export const uploadList = z.object({ items: z.array(upload), nextCursor: z.string().nullable() })

/** Waits until something changed, at most `wait` seconds, and answers what did. Without `since`: the newest uploads. */
export const uploadChangesQuery = z.object({
  /** What the answer before gave as `next`. */
  since: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z_[0-9a-f]{16}$/)
    .optional(),
  wait: z.coerce.number().int().min(0).max(10).default(10),
})

/** An upload may come more than once in the same state. */
export const uploadChanges = z.object({ items: z.array(upload), next: z.string() })

export type UploadChanges = z.infer<typeof uploadChanges>
export type Upload = z.infer<typeof upload>
export type UploadState = z.infer<typeof uploadState>
export type UploadRequest = z.infer<typeof uploadRequest>
export type UploadTicket = z.infer<typeof uploadTicket>
export type UploadList = z.infer<typeof uploadList>
