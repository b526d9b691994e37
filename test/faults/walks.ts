import { walkFile } from '../../functions/src/testing/walk-file.ts'

export interface DistinctFile {
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const FIRST_MS = Date.parse('2025-06-02T06:00:00.000Z')
/** Eleven walks in three days, so that starts fall into many weeks and none onto another. */
const STEP_MS = 6.5 * 3_600_000

/** Files that all differ: mostly short walks, some without a compass, and every twentieth is no recording at all. */
export function distinctFiles(count: number): DistinctFile[] {
  return Array.from({ length: count }, (_, k) => {
    if (k % 20 === 19) return { fileName: `letter-${k}.txt`, bytes: new TextEncoder().encode(`Dear ${k},`) }
    const startedAt = new Date(FIRST_MS + k * STEP_MS).toISOString()
    const stretchesS = [20 + (k % 7), 25 + (k % 5)]
    const bytes = Uint8Array.from(walkFile({ startedAt, stretchesS, hasHeading: k % 9 !== 8 }))
    return { fileName: `walk-${k}.backstride.json`, bytes }
  })
}
