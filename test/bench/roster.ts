/**
 * A coach's roster of a hundred athletes on the local system, asked for fifty times a second:
 * `node test/bench/roster.ts [athletes] [requests a second] [seconds]`. Requests start by the clock, whether earlier
 * ones have been answered or not, and each is timed from when it was due. They come from a process of their own.
 */

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { startLocalSystem } from '@backstride/infra-local'
import type { Store } from '@backstride/store'
import { workoutRecord } from '../../functions/src/testing/workout-record.ts'
import { openDataFolder } from '../../infra/local/src/data-folder/data-folder.ts'
import { startEngines } from '../../infra/local/src/engines/engines.ts'
import { newVisitor } from '../e2e/visitor.ts'
import { load } from './load.ts'

const P95_MS = 200
const DAY_MS = 86_400_000

/** Two sessions a week for a year. */
const WORKOUTS_EACH = 100

if (process.argv[2] === '--load') {
  const [url, secret, rate, seconds] = process.argv.slice(3)
  console.log(JSON.stringify(await load(url, secret, Number(rate), Number(seconds))))
} else {
  const [athletes = 100, rate = 50, seconds = 20] = process.argv.slice(2).map(Number)
  await measure(athletes, rate, seconds)
}

async function measure(athletes: number, rate: number, seconds: number): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'backstride-'))
  try {
    const { port, athleteId, secret } = await coachIn(dataDir)
    await fill(dataDir, athleteId, athletes)
    const system = await startLocalSystem({ dataDir, port, demo: false, web: 'skip' })
    const url = `${system.url}/api/coach/roster`
    const first = await load(url, secret, 1, 1)
    console.log(`the first roster of ${athletes}, which makes every card: ${first.p50Ms.toFixed(0)} ms`)
    const { p50Ms, p95Ms, failed, count } = await loaded(url, secret, rate, seconds)
    await system.close()
    console.log(
      `${count} rosters of ${athletes} athletes at ${rate} a second: p50 ${p50Ms.toFixed(0)} ms, ` +
        `p95 ${p95Ms.toFixed(0)} ms (at most ${P95_MS}), ${failed} failed`,
    )
    if (p95Ms > P95_MS || failed > 0) process.exitCode = 1
  } finally {
    rmSync(dataDir, { recursive: true })
  }
}

/** Somebody who signs up, and a token by which a program asks for the roster. */
async function coachIn(dataDir: string) {
  const system = await startLocalSystem({ dataDir, port: 0, demo: false, web: 'skip' })
  const { api } = await newVisitor(system.url, 'coach@example.com')
  const { athleteId } = await api('getMe')
  const { secret } = await api('createToken', { body: { name: 'bench', scopes: ['read'] } })
  await system.close()
  return { port: Number(new URL(system.url).port), athleteId, secret }
}

/** Past the API, as ten thousand uploads would take half an hour: what is measured is reading. */
async function fill(dataDir: string, coachId: string, athletes: number): Promise<void> {
  await using opening = new AsyncDisposableStack()
  const folder = openDataFolder(dataDir)
  opening.defer(folder.lock.release)
  const { store } = await startEngines(folder, () => new Date(), opening)
  for (let k = 0; k < athletes; k++) await fillAthlete(store, coachId, `athlete-${k}`)
}

async function fillAthlete(store: Store, coachId: string, athleteId: string): Promise<void> {
  const now = Date.now()
  const createdAt = new Date(now - 365 * DAY_MS).toISOString()
  await store.createAthlete({ athleteId, name: athleteId, isDemo: false, timeZone: 'UTC', createdAt })
  await store.putGrant({ athleteId, coachId, fields: ['summary', 'heartRate'], until: null, createdAt })
  for (let n = 0; n < WORKOUTS_EACH; n++) {
    const startedAt = new Date(now - (n + 1) * (365 / WORKOUTS_EACH) * DAY_MS).toISOString()
    await store.putWorkout(workoutRecord({ athleteId, workoutId: `w${n}`, startedAt }))
  }
}

/** The load from another process, so that asking takes nothing from answering. */
async function loaded(url: string, secret: string, rate: number, seconds: number) {
  const child = spawn(
    process.execPath,
    [import.meta.filename, '--load', url, secret, String(rate), String(seconds)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return JSON.parse(await text(child.stdout)) as Awaited<ReturnType<typeof load>>
}
