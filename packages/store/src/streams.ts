import { change, type Entry, LAST, type Table } from './table.ts'

/** A recording that is sent in batches while it is made, and the one upload that all of them become. */
export interface StreamRecord {
  readonly athleteId: string
  readonly streamId: string
  readonly uploadId: string
  readonly createdAt: string
  readonly lastBatchAt: string
  /** Whether batches came that the upload may not hold. */
  readonly isOpen: boolean
}

export interface Streams {
  /** Notes that a batch is here: of this stream, or of the one that is there already. */
  noteBatch(stream: StreamRecord): Promise<void>
  getStream(athleteId: string, streamId: string): Promise<StreamRecord | undefined>
  listStreams(athleteId: string): Promise<StreamRecord[]>
  /** Streams of everybody with batches that wait to be joined. */
  listOpenStreams(): Promise<StreamRecord[]>
  /** Notes that every batch was joined, unless one came after this was read. */
  closeStream(seen: StreamRecord): Promise<void>
  removeStream(stream: Pick<StreamRecord, 'athleteId' | 'streamId'>): Promise<void>
}

const OPEN = 'OPEN_STREAMS'

export function streams(table: Table): Streams {
  return {
    async noteBatch(stream) {
      const { lastBatchAt } = stream
      await change<StreamRecord>(table, {
        key: streamKey(stream),
        entryOf: streamEntry,
        next: (there) => (there ? { ...there, lastBatchAt, isOpen: true } : stream),
      })
    },

    async getStream(athleteId, streamId) {
      return (await table.get<StreamRecord>(streamKey({ athleteId, streamId })))?.data
    },

    async listStreams(athleteId) {
      const range = { pk: `ATHLETE#${athleteId}`, from: 'STREAM#', to: `STREAM#${LAST}` }
      return (await table.query<StreamRecord>(range)).map(({ data }) => data)
    },

    async listOpenStreams() {
      const range = { index: 'lookup', pk: OPEN, from: '0', to: LAST } as const
      return (await table.query<StreamRecord>(range)).map(({ data }) => data)
    },

    async closeStream(seen) {
      const isSame = (there: StreamRecord) =>
        there.uploadId === seen.uploadId && there.lastBatchAt === seen.lastBatchAt
      await change<StreamRecord>(table, {
        key: streamKey(seen),
        entryOf: streamEntry,
        next: (there) => (there?.isOpen && isSame(there) ? { ...there, isOpen: false } : there),
      })
    },

    removeStream: (stream) => table.remove(streamKey(stream)),
  }
}

function streamKey({ athleteId, streamId }: Pick<StreamRecord, 'athleteId' | 'streamId'>) {
  return { pk: `ATHLETE#${athleteId}`, sk: `STREAM#${streamId}` }
}

function streamEntry(data: StreamRecord): Entry<StreamRecord> {
  const { athleteId, streamId, isOpen } = data
  const open = { lookupPk: OPEN, lookupSk: `${athleteId}#${streamId}` }
  return { ...streamKey(data), data, ...(isOpen && open) }
}
