import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client, Upload } from '@backstride/contract'
import { newVisitor } from '../e2e/visitor.ts'
import { chance } from './chance.ts'
import { type KilledSystem, killedSystem } from './killed-system.ts'
import { type DistinctFile, distinctFiles } from './walks.ts'

/** What one athlete sent between two kills, and what the system had said of it. */
interface Accepted {
  readonly uploadId: string
  readonly sha256: string
}

const PER_KILL = 3
/** The longest wait before a kill: about what three short files take from the first request to the last figure. */
const LONGEST_MS = 1500

/** Kills the system so often while files are on their way, and tells what is lost, twice or never ends. */
export async function runKills(kills: number, seed: number): Promise<{ found: string[]; uploads: number }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'backstride-kill-'))
  const system = await killedSystem(dataDir)
  try {
    const { api } = await newVisitor(system.url, 'ada@example.com')
    const accepted = await sendThroughKills(system, api, kills, seed)
    const ended = await Promise.all(accepted.map(({ uploadId }) => endOf(api, uploadId)))
    return { found: await differences(api, accepted, ended), uploads: accepted.length }
  } finally {
    await system.close()
    await rm(dataDir, { recursive: true })
  }
}

async function sendThroughKills(
  system: KilledSystem,
  api: Client,
  kills: number,
  seed: number,
): Promise<Accepted[]> {
  const luck = chance(seed)
  const files = distinctFiles(kills * PER_KILL)
  const accepted: Accepted[] = []
  for (let k = 0; k < kills; k++) {
    const batch = files.slice(k * PER_KILL, (k + 1) * PER_KILL)
    // The last one comes twice, so that two uploads of the same bytes are broken off together.
    const sending = Promise.allSettled([...batch, ...batch.slice(-1)].map((file) => send(api, file)))
    await system.killAndRestart(luck.next() * LONGEST_MS)
    const sent = await sending
    accepted.push(...sent.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])))
  }
  return accepted
}

/** Settles when the object store has said that it has the bytes: from then on they must not be lost. */
async function send(api: Client, { fileName, bytes }: DistinctFile): Promise<Accepted> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { upload, put } = await api('createUpload', { body: { fileName, sizeBytes: bytes.length, sha256 } })
  if (put) {
    const { ok } = await fetch(put.url, { method: 'PUT', headers: put.headers, body: bytes })
    if (!ok) throw new Error('the object store refused the bytes')
  }
  return { uploadId: upload.id, sha256 }
}

const PATIENCE_MS = 120_000

async function endOf(api: Client, uploadId: string): Promise<Upload> {
  const startedMs = performance.now()
  for (;;) {
    const upload = await api('getUpload', { params: { uploadId } })
    const isEnded = upload.state !== 'waiting' && upload.state !== 'received'
    if (isEnded || performance.now() - startedMs > PATIENCE_MS) return upload
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function differences(
  api: Client,
  accepted: readonly Accepted[],
  ended: readonly Upload[],
): Promise<string[]> {
  const open = ended.filter(({ state }) => state === 'waiting' || state === 'received')
  const { athleteId } = await api('getMe')
  const { items } = await api('listWorkouts', { params: { athleteId }, query: { limit: 100 } })
  const workoutIds = new Set(items.map(({ id }) => id))
  const starts = new Set(items.map(({ startedAt }) => startedAt))
  const byHash = Map.groupBy(ended, (_, k) => accepted[k].sha256)
  return [
    ...open.map(({ id, state }) => `upload ${id} is still ${state}`),
    ...(starts.size === items.length ? [] : [`${items.length} workouts have ${starts.size} starts`]),
    ...ended
      .filter(({ workoutId }) => workoutId !== null && !workoutIds.has(workoutId))
      .map(({ id }) => `the workout of upload ${id} is not there`),
    ...[...byHash]
      .filter(([, uploads]) => new Set(uploads.map(({ workoutId }) => workoutId)).size > 1)
      .map(([sha256]) => `the bytes ${sha256.slice(0, 8)} became several workouts`),
  ]
}
