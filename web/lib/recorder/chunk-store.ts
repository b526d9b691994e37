/**
 * Recordings under way and not yet sent, in the browser's own database. Samples are appended as small numbered chunks and
 * never rewritten, so that a page that dies loses what it had not yet handed over (at most a second) and nothing else.
 */
import type { Sample } from './sample.ts'
import type { RecordingSession } from './session.ts'

export interface ChunkStore {
  sessions(): Promise<RecordingSession[]>
  saveSession(session: RecordingSession): Promise<void>
  /** Adds the chunk with this number. A chunk that is there already is left as it is and the promise rejects. */
  append(sessionId: string, number: number, samples: readonly Sample[]): Promise<void>
  /** All samples in the order of their chunks, and the number for the next chunk. */
  read(sessionId: string): Promise<{ readonly samples: Sample[]; readonly nextNumber: number }>
  dropSamples(sessionId: string): Promise<void>
  /** The session with its samples. */
  remove(sessionId: string): Promise<void>
}

interface Chunk {
  readonly sessionId: string
  readonly number: number
  readonly samples: readonly Sample[]
}

const NAME = 'backstride-recorder'
const VERSION = 1

/** Opens the database of this browser. Rejects where there is none (some private windows). */
export async function openChunkStore(): Promise<ChunkStore> {
  const database = await opened()
  const run = <Result>(stores: string[], work: (transaction: IDBTransaction) => IDBRequest<Result>) =>
    done(database.transaction(stores, 'readwrite'), work)
  return {
    sessions: () => run(['sessions'], (at) => at.objectStore('sessions').getAll()),
    async saveSession(session) {
      await run(['sessions'], (at) => at.objectStore('sessions').put(session))
    },
    async append(sessionId, number, samples) {
      const chunk: Chunk = { sessionId, number, samples }
      await run(['chunks'], (at) => at.objectStore('chunks').add(chunk))
    },
    async read(sessionId) {
      const chunks: Chunk[] = await run(['chunks'], (at) => at.objectStore('chunks').getAll(allOf(sessionId)))
      return {
        samples: chunks.flatMap(({ samples }) => samples),
        nextNumber: (chunks.at(-1)?.number ?? -1) + 1,
      }
    },
    async dropSamples(sessionId) {
      await run(['chunks'], (at) => at.objectStore('chunks').delete(allOf(sessionId)))
    },
    async remove(sessionId) {
      await run(['sessions', 'chunks'], (at) => {
        at.objectStore('chunks').delete(allOf(sessionId))
        return at.objectStore('sessions').delete(sessionId)
      })
    },
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('sessions', { keyPath: 'id' })
      request.result.createObjectStore('chunks', { keyPath: ['sessionId', 'number'] })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Resolves once the transaction is complete, not merely asked for. */
function done<Result>(
  transaction: IDBTransaction,
  work: (transaction: IDBTransaction) => IDBRequest<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const request = work(transaction)
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error ?? request.error)
  })
}

/** Keys [id, 0] to [id, any number]: arrays sort after numbers. */
function allOf(sessionId: string): IDBKeyRange {
  return IDBKeyRange.bound([sessionId], [sessionId, []])
}
