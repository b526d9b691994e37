import { join } from 'node:path'
import type { Upload, WorkoutSummary } from '@backstride/contract'
import { type Chance, chance } from '../faults/chance.ts'
import type { Phase } from './gate.ts'
import { type Home, newHome } from './home.ts'
import { type FolderSize, type SyncFolder, syncFolder } from './sync-folder.ts'

export interface KillsOutcome {
  /** What is missing, twice or wrong, in words; empty when all is well. */
  readonly found: readonly string[]
  readonly kills: number
  /** Announcements whose bytes never came, as the program was killed in between. */
  readonly strays: number
}

const PHASES: readonly Phase[] = ['before', 'between', 'after']

/** Syncs a folder in which some files are new, kills the program so many times on the way, and compares with the truth. */
export async function runSyncKills(size: FolderSize, kills: number, seed: number): Promise<KillsOutcome> {
  const luck = chance(seed)
  const home = await newHome()
  try {
    const folder = await syncFolder(join(home.dir, 'walks'), home.ledgerPath, size, luck)
    let killed = 0
    for (let k = 0; k < kills; k++) {
      // A new file takes a request at least, so that however short each part is, there is enough left for the next.
      const share = Math.max(1, Math.floor(size.fresh / (kills + 1)))
      if (await killedAt(home, folder, 1 + luck.below(share), luck)) killed++
    }
    const last = await home.backstride.run('sync', folder.path)
    const atRest = await restOf(home, folder)
    const uploads = await uploadsOf(home)
    const found = [
      ...(last.code === 0 ? [] : [`the last run ended with ${last.code}: ${last.stdout}${last.stderr}`]),
      ...atRest,
      ...differences(folder, await workoutsOf(home), uploads),
    ]
    const strays = uploads.filter(({ state }) => state === 'waiting').length
    return { found, kills: killed, strays }
  } finally {
    await home.close()
  }
}

/** Whether it was killed; it may have been done before. */
async function killedAt(home: Home, { path }: SyncFolder, request: number, luck: Chance): Promise<boolean> {
  const run = home.backstride.start(['sync', path])
  home.gate.onRequest(request, PHASES[luck.below(PHASES.length)], () => run.kill('SIGKILL'))
  const { code } = await run.ended
  return code === null
}

/** A run with nothing to do asks nothing. */
async function restOf({ gate, backstride }: Home, { path }: SyncFolder): Promise<string[]> {
  const before = gate.requests()
  const { code, stdout } = await backstride.run('sync', path)
  const asked = gate.requests() - before
  return code === 0 && asked === 0
    ? []
    : [`a run with nothing to do asked ${asked} times and said: ${stdout}`]
}

async function workoutsOf({ ada, athleteId }: Home): Promise<WorkoutSummary[]> {
  const all: WorkoutSummary[] = []
  for (let cursor: string | undefined, isMore = true; isMore; ) {
    const query = { limit: 100, ...(cursor !== undefined && { cursor }) }
    const { items, nextCursor } = await ada.api('listWorkouts', { params: { athleteId }, query })
    all.push(...items)
    cursor = nextCursor ?? undefined
    isMore = nextCursor !== null
  }
  return all
}

async function uploadsOf({ ada }: Home): Promise<Upload[]> {
  const all: Upload[] = []
  for (let cursor: string | undefined, isMore = true; isMore; ) {
    const query = { limit: 100, ...(cursor !== undefined && { cursor }) }
    const { items, nextCursor } = await ada.api('listUploads', { query })
    all.push(...items)
    cursor = nextCursor ?? undefined
    isMore = nextCursor !== null
  }
  return all
}

function differences(
  { starts }: SyncFolder,
  workouts: readonly WorkoutSummary[],
  uploads: readonly Upload[],
): string[] {
  const there = workouts.map(({ startedAt }) => startedAt)
  const counts = Map.groupBy(there, (start) => start)
  const made = Map.groupBy(
    uploads.filter(({ state }) => state === 'done'),
    ({ fileName }) => fileName,
  )
  return [
    ...starts.filter((start) => !counts.has(start)).map((start) => `the walk of ${start} is missing`),
    ...[...counts]
      .filter(([, all]) => all.length > 1)
      .map(([start]) => `the walk of ${start} is there twice`),
    ...there.filter((start) => !starts.includes(start)).map((start) => `nobody sent the walk of ${start}`),
    ...[...made].filter(([, all]) => all.length > 1).map(([name]) => `${name} made two workouts`),
    ...uploads
      .filter(({ state }) => state === 'failed' || state === 'received')
      .map(({ fileName, state }) => `${fileName} is ${state}`),
  ]
}
