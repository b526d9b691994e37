import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { walkFile } from '../../functions/src/testing/walk-file.ts'
import { openLedger } from '../../packages/cli/src/sync/ledger.ts'
import type { Chance } from '../faults/chance.ts'

export interface SyncFolder {
  readonly path: string
  /** When the walks that are new begin. */
  readonly starts: readonly string[]
}

export interface FolderSize {
  readonly files: number
  readonly fresh: number
}

const FIRST_MS = Date.parse('2020-01-06T06:00:00.000Z')
/** Eleven walks in three days, so that none is of one time with another. */
const STEP_MS = 6.5 * 3_600_000
/** Old enough not to be taken for being written. */
const WRITTEN_S = FIRST_MS / 1000

/**
 * A folder in which some files are walks that are new, and the others known to the ledger by their size and time alone:
 * their bytes are no walks and not those that the ledger names, so that a program that opened one would be found out.
 */
export async function syncFolder(
  path: string,
  ledgerPath: string,
  { files, fresh }: FolderSize,
  luck: Chance,
): Promise<SyncFolder> {
  const isFresh = shuffled(files, luck).slice(0, fresh)
  const ledger = openLedger(ledgerPath)
  const starts: string[] = []
  for (let k = 0; k < files; k++) {
    const startedAt = new Date(FIRST_MS + k * STEP_MS).toISOString()
    const file = join(path, `month-${Math.floor(k / 100)}`, `walk-${k}.backstride.json`)
    if (isFresh.includes(k)) {
      starts.push(startedAt)
      await fill(file, walkFile({ startedAt, stretchesS: [20, 25] }))
    } else {
      const bytes = new TextEncoder().encode(`known ${k}`)
      await fill(file, bytes)
      const known = { path: file, name: '', sizeBytes: bytes.length, mtimeMs: WRITTEN_S * 1000 }
      ledger.noteFile(known, [`sha-${k}`])
      ledger.noteStanding(`sha-${k}`, { state: 'done', uploadId: `u${k}`, workoutId: `w${k}` })
    }
  }
  ledger.close()
  return { path, starts }
}

async function fill(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, bytes)
  await utimes(file, WRITTEN_S, WRITTEN_S)
}

function shuffled(count: number, luck: Chance): number[] {
  const numbers = Array.from({ length: count }, (_, k) => k)
  for (let k = count - 1; k > 0; k--) {
    const other = luck.below(k + 1)
    const [a, b] = [numbers[k], numbers[other]]
    numbers[k] = b
    numbers[other] = a
  }
  return numbers
}
