import type { ChunkStore } from './chunk-store.ts'

/** What this browser still keeps of recordings that an athlete made with it. */
export interface KeptHere {
  readonly recordings: number
  /** Those of them that are nowhere else. */
  readonly unsent: number
}

/** Recordings of this athlete; those of others, and of nobody, are not theirs to tell or to delete. */
export async function keptHere(chunks: ChunkStore, athleteId: string): Promise<KeptHere> {
  const own = (await chunks.sessions()).filter((session) => session.athleteId === athleteId)
  return { recordings: own.length, unsent: own.filter(({ sent }) => !sent).length }
}

export async function deleteHere(chunks: ChunkStore, athleteId: string): Promise<void> {
  const own = (await chunks.sessions()).filter((session) => session.athleteId === athleteId)
  for (const { id } of own) await chunks.remove(id)
}
