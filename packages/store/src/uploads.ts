import { type Page, type PageRequest, page } from './page.ts'
import type { ListedRecord, OriginRecord } from './setups.ts'
import { change, type Entry, LAST, type Table } from './table.ts'

/** Why a file could not be read, and where it broke. */
export interface FileFailure {
  readonly code: string
  readonly message: string
  readonly offset?: number
  readonly line?: number
}

export interface UploadRecord {
  readonly athleteId: string
  /** Sorts by creation. */
  readonly uploadId: string
  readonly fileName: string
  readonly sizeBytes: number
  /** Of the bytes, lower-case hexadecimal. */
  readonly sha256: string
  readonly state: 'waiting' | 'received' | 'done' | 'duplicate' | 'failed'
  readonly createdAt: string
  readonly receivedAt: string | null
  /** When the bytes had become a recording, and when its directions were known. */
  readonly decodedAt: string | null
  readonly classifiedAt: string | null
  readonly finishedAt: string | null
  readonly workoutId: string | null
  readonly error: FileFailure | null
  /** The upload of the archive that it came in. */
  readonly archiveId: string | null
  /** What the list in that archive says of it. */
  readonly listed?: ListedRecord
  readonly origin?: OriginRecord
  /** The workout to which the athlete said it lends its compass. */
  readonly companionOf?: string
  /** What the workout's id follows from where the bytes grow with the recording; absent where the bytes are it. */
  readonly recordingId?: string
  /** Of an archive that was unpacked: how many files came out of it, each an upload of its own. */
  readonly files: number | null
}

/** How an upload ended. */
export type UploadOutcome = Pick<
  UploadRecord,
  'workoutId' | 'error' | 'files' | 'decodedAt' | 'classifiedAt'
> & {
  readonly finishedAt: string
  readonly state: 'done' | 'duplicate' | 'failed'
}

export interface Uploads {
  /** Whether it is new: an upload that is there already stays as it is. */
  createUpload(upload: UploadRecord): Promise<boolean>
  getUpload(athleteId: string, uploadId: string): Promise<UploadRecord | undefined>
  listUploads(athleteId: string, request: PageRequest): Promise<Page<UploadRecord>>
  /** Notes that the bytes are here, once, also where an end had said nothing of them; undefined when there is no such upload. */
  receiveUpload(athleteId: string, uploadId: string, receivedAt: string): Promise<UploadRecord | undefined>
  /** Notes that the file could be read. An upload that is not under way stays as it is. */
  decodedUpload(athleteId: string, uploadId: string, decodedAt: string): Promise<void>
  /** Puts one that failed back to received. Undefined when there is no such upload. */
  retryUpload(athleteId: string, uploadId: string, receivedAt: string): Promise<UploadRecord | undefined>
  /** Puts one that is done back to received, without its workout. Undefined when there is no such upload. */
  reopenUpload(athleteId: string, uploadId: string, receivedAt: string): Promise<UploadRecord | undefined>
  /** Puts one whose bytes are others now, or that failed, back to received. Undefined when there is no such upload. */
  reviseUpload(
    athleteId: string,
    uploadId: string,
    bytes: Pick<UploadRecord, 'sha256' | 'sizeBytes'>,
    receivedAt: string,
  ): Promise<UploadRecord | undefined>
  /** At most `limit` uploads whose last change was at `since` or after, in the order of their last changes. */
  listChangedUploads(athleteId: string, since: string, limit: number): Promise<UploadRecord[]>
  /** Notes how it ended, once; an end is final. Undefined when there is no such upload. */
  finishUpload(athleteId: string, uploadId: string, outcome: UploadOutcome): Promise<UploadRecord | undefined>
  /** Takes an upload out of the log. Idempotent. */
  removeUpload(athleteId: string, uploadId: string): Promise<void>
  /** Everything still waiting or received, of everybody, so that work broken off can be taken up. */
  listUnfinishedUploads(): Promise<UploadRecord[]>
}

/** What an upload is that has arrived and of which nothing is known yet. */
const UNREAD = {
  state: 'received',
  decodedAt: null,
  classifiedAt: null,
  finishedAt: null,
  workoutId: null,
  error: null,
} as const

/** Partitions of the list of unfinished uploads: one takes 1,000 writes a second. */
const SHARDS = 8

export function uploads(table: Table): Uploads {
  const changeUpload = (athleteId: string, uploadId: string, next: (upload: UploadRecord) => UploadRecord) =>
    change<UploadRecord>(table, {
      key: uploadKey(athleteId, uploadId),
      entryOf: uploadEntry,
      next: (there) => there && next(there),
    })

  return {
    createUpload(upload) {
      return table.put(uploadEntry(upload), 0)
    },

    async getUpload(athleteId, uploadId) {
      return (await table.get<UploadRecord>(uploadKey(athleteId, uploadId)))?.data
    },

    listUploads(athleteId, request) {
      const { pk } = uploadKey(athleteId, '')
      return page<UploadRecord>(table, { pk, prefix: 'UPLOAD#', sortOf: ({ sk }) => sk }, request)
    },

    receiveUpload(athleteId, uploadId, receivedAt) {
      return changeUpload(athleteId, uploadId, (upload) =>
        upload.state === 'waiting' || isOpenEnd(upload) ? { ...upload, ...UNREAD, receivedAt } : upload,
      )
    },

    async decodedUpload(athleteId, uploadId, decodedAt) {
      await changeUpload(athleteId, uploadId, (upload) =>
        upload.state === 'received' && upload.decodedAt !== decodedAt ? { ...upload, decodedAt } : upload,
      )
    },

    retryUpload(athleteId, uploadId, receivedAt) {
      return changeUpload(athleteId, uploadId, (upload) =>
        upload.state === 'failed' ? { ...upload, ...UNREAD, receivedAt } : upload,
      )
    },

    reopenUpload(athleteId, uploadId, receivedAt) {
      return changeUpload(athleteId, uploadId, (upload) =>
        upload.state === 'done' ? { ...withoutCompanion(upload), ...UNREAD, receivedAt } : upload,
      )
    },

    reviseUpload(athleteId, uploadId, { sha256, sizeBytes }, receivedAt) {
      return changeUpload(athleteId, uploadId, (upload) =>
        upload.sha256 !== sha256 || upload.state === 'failed'
          ? { ...upload, ...UNREAD, sha256, sizeBytes, receivedAt }
          : upload,
      )
    },

    async listChangedUploads(athleteId, since, limit) {
      const { pk } = uploadKey(athleteId, '')
      const [from, to] = [`CHANGED#${since}`, `CHANGED#${LAST}`]
      const found = await table.query<UploadRecord>({ index: 'byStart', pk, from, to, limit })
      return found.map(({ data }) => data)
    },

    finishUpload(athleteId, uploadId, outcome) {
      return changeUpload(athleteId, uploadId, (upload) =>
        isFinished(upload) ? upload : { ...upload, ...outcome },
      )
    },

    removeUpload: (athleteId, uploadId) => table.remove(uploadKey(athleteId, uploadId)),

    async listUnfinishedUploads() {
      const shards = Array.from({ length: SHARDS }, (_, shard) =>
        table.query<UploadRecord>({ index: 'lookup', pk: `UNFINISHED#${shard}`, from: '0', to: LAST }),
      )
      return (await Promise.all(shards)).flat().map(({ data }) => data)
    },
  }
}

/** Taken out of a workout, a file is a walk of its own, whatever was said of it before. */
function withoutCompanion({ companionOf: _, ...upload }: UploadRecord): UploadRecord {
  return upload
}

/** When an upload last changed. */
export function changedAt({ createdAt, receivedAt, decodedAt, finishedAt }: UploadRecord): string {
  const times = [createdAt, receivedAt, decodedAt, finishedAt].filter((time) => typeof time === 'string')
  return times.sort().at(-1) ?? createdAt
}

/** Whether an upload has come to its end, good or bad. */
export function isFinished({ state }: Pick<UploadRecord, 'state'>): boolean {
  return state !== 'waiting' && state !== 'received'
}

/** Whether it ended because its bytes did not come, or because of the system: then they are read whenever they are here. */
export function isOpenEnd({ error }: Pick<UploadRecord, 'error'>): boolean {
  return error?.code === 'NEVER_SENT' || error?.code === 'GIVEN_UP'
}

function uploadKey(athleteId: string, uploadId: string) {
  return { pk: `ATHLETE#${athleteId}`, sk: `UPLOAD#${uploadId}` }
}

function uploadEntry(data: UploadRecord): Entry<UploadRecord> {
  const { athleteId, uploadId } = data
  const unfinished = { lookupPk: `UNFINISHED#${shardOf(data)}`, lookupSk: `${data.createdAt}#${uploadId}` }
  const startsAt = `CHANGED#${changedAt(data)}#${uploadId}`
  return { ...uploadKey(athleteId, uploadId), data, startsAt, ...(!isFinished(data) && unfinished) }
}

function shardOf({ sha256 }: UploadRecord): number {
  return Number.parseInt(sha256.slice(0, 2), 16) % SHARDS
}
