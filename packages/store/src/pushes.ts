import { change, type Entry, type Table } from './table.ts'

/** That a file was pushed under a key, and which upload it became. */
export interface PushRecord {
  readonly athleteId: string
  /** SHA-256 of what the sender calls it, or of the bytes where it does not. */
  readonly keyHash: string
  readonly uploadId: string
  /** Of the bytes. */
  readonly sha256: string
  readonly createdAt: string
}

export interface Pushes {
  /** The push that is noted under this key: this one, or an earlier one, unless its upload is the one that is `gone`. */
  notePush(push: PushRecord, gone?: string): Promise<PushRecord>
}

/** A sender that tries again does so within days. Then the bytes alone tell that they are here. */
const KEPT_S = 7 * 86_400

export function pushes(table: Table): Pushes {
  return {
    async notePush(push, gone) {
      const next = (there?: PushRecord) => (there && there.uploadId !== gone ? there : push)
      return (await change<PushRecord>(table, { key: pushKey(push), entryOf: pushEntry, next })) ?? push
    },
  }
}

function pushKey({ athleteId, keyHash }: Pick<PushRecord, 'athleteId' | 'keyHash'>) {
  return { pk: `ATHLETE#${athleteId}`, sk: `PUSH#${keyHash}` }
}

function pushEntry(data: PushRecord): Entry<PushRecord> {
  const expiresAtS = Math.ceil(Date.parse(data.createdAt) / 1000) + KEPT_S
  return { ...pushKey(data), data, expiresAtS }
}
