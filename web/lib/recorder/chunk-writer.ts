import type { ChunkStore } from './chunk-store.ts'
import type { Sample } from './sample.ts'

export interface ChunkWriter {
  add(sample: Sample): void
  /** Stores what was added since the last time and returns it. What could not be stored is tried again with the next. */
  flush(): Promise<readonly Sample[]>
}

/** Appends samples to a session, those of one flush as one chunk. */
export function createChunkWriter(chunks: ChunkStore, sessionId: string, firstNumber: number): ChunkWriter {
  let pending: readonly Sample[] = []
  let nextNumber = firstNumber
  return {
    add(sample) {
      pending = [...pending, sample]
    },
    async flush() {
      const samples = pending
      if (samples.length === 0) return samples
      pending = []
      try {
        await chunks.append(sessionId, nextNumber++, samples)
        return samples
      } catch (error) {
        pending = [...samples, ...pending]
        throw error
      }
    },
  }
}
