import { createHash } from 'node:crypto'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { createUpload, enrol } from '@backstride/functions/api'
import type { Objects, Store } from '@backstride/store'
import type { Person } from '../identity/accounts.ts'
import { DEMO_COACH } from '../identity/demo-people.ts'
import type { Records } from '../identity/records.ts'
import { localClaims } from '../local-identity.ts'
import { DEMO_ATHLETES, type DemoAthlete } from './cast.ts'
import { type WalkFile, walkFile } from './walk-file.ts'

export interface SeedOptions {
  readonly store: Store
  readonly objects: Objects
  readonly records: Records
  readonly now: () => Date
  readonly say: (line: string) => void
}

export interface Seeding {
  /** Settles when every walk can be seen, or when it was stopped. */
  readonly done: Promise<void>
  stop(): Promise<void>
}

/** How far the demonstration of this data folder has come. */
interface Progress {
  /** The day that its dates count back from. */
  readonly today: string
  readonly isComplete: boolean
}

const PROGRESS = 'demo'
const LOOK_EVERY_MS = 100

/**
 * Makes the demonstration in the background: people, grants, and simulated walks that are uploaded as anybody's are.
 * Broken off, it goes on with the next start: the same bytes are the same upload, so nothing is there twice.
 */
export function seedDemo(options: SeedOptions): Seeding {
  const stopping = new AbortController()
  const done = seed(options, stopping.signal).catch((error: unknown) => {
    console.error('demo:', error)
    options.say('The demonstration could not be completed; the next start goes on with it.')
  })
  return {
    done,
    stop() {
      stopping.abort()
      return done
    },
  }
}

async function seed(options: SeedOptions, signal: AbortSignal): Promise<void> {
  const { records, say } = options
  const progress = await progressOf(options)
  if (progress.isComplete) return
  const today = new Date(progress.today)
  const athleteIds = await enrolEverybody(options, today)
  const total = DEMO_ATHLETES.reduce((sum, { sessions }) => sum + sessions.length, 0)
  say(`Making the demonstration: ${total} simulated walks, sent through the same pipeline as any upload …`)
  for (const [k, athlete] of DEMO_ATHLETES.entries()) {
    const sent = await sentBefore(options, athleteIds[k])
    // The newest walk first: it is what a newcomer opens.
    for (const session of athlete.sessions.toReversed()) {
      if (signal.aborted) return
      await send(options, athleteIds[k], walkFile(athlete, session, today), sent)
      // Simulating takes the processor; whoever waits for a page comes first.
      await nextTurn()
    }
    say(`  ${athlete.person.name}: ${athlete.sessions.length} walks sent`)
  }
  await records.put(PROGRESS, { ...progress, isComplete: true } satisfies Progress)
  for (const athleteId of athleteIds) await untilArrived(options, athleteId, signal)
}

async function untilArrived({ store }: SeedOptions, athleteId: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { items } = await store.listUploads(athleteId, { limit: 100 })
    if (items.every(({ finishedAt }) => finishedAt !== null)) return
    await pause(LOOK_EVERY_MS)
  }
}

async function progressOf({ records, now }: SeedOptions): Promise<Progress> {
  const known = (await records.get(PROGRESS)) as Progress | undefined
  if (known) return known
  const progress: Progress = { today: now().toISOString(), isComplete: false }
  await records.put(PROGRESS, progress)
  return progress
}

/** Ids of the demonstration's athletes, in its order. The coach may see everything of all of them. */
async function enrolEverybody(options: SeedOptions, today: Date): Promise<string[]> {
  const { store } = options
  const coachId = await enrolPerson(options, DEMO_COACH)
  const athleteIds: string[] = []
  for (const athlete of DEMO_ATHLETES) {
    const athleteId = await enrolPerson(options, athlete.person)
    await store.changeProfile(athleteId, firstDayOf(athlete, today), athlete.profile)
    if (athlete.goals) await store.updateAthlete(athleteId, { goals: athlete.goals })
    await store.putGrant({
      athleteId,
      coachId,
      fields: ['summary', 'segments', 'heartRate', 'route', 'comments'],
      until: null,
      createdAt: today.toISOString(),
    })
    athleteIds.push(athleteId)
  }
  return athleteIds
}

async function enrolPerson(options: SeedOptions, { subject, name, isDemo }: Person): Promise<string> {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const { athleteId } = await enrol(options, localClaims({ subject, name, isDemo, timeZone }))
  return athleteId
}

function firstDayOf({ sessions }: DemoAthlete, today: Date): string {
  const daysAgo = Math.max(...sessions.map((session) => session.daysAgo))
  return new Date(today.getTime() - (daysAgo + 1) * 86_400_000).toISOString().slice(0, 10)
}

/** Hashes of the walks that an earlier run sent and that have arrived. */
async function sentBefore({ store }: SeedOptions, athleteId: string): Promise<ReadonlySet<string>> {
  const { items } = await store.listUploads(athleteId, { limit: 100 })
  return new Set(items.filter(({ state }) => state !== 'waiting').map(({ sha256 }) => sha256))
}

/** What a browser does with a file: announce it, then send it where it is told to. */
async function send(
  options: SeedOptions,
  athleteId: string,
  { fileName, bytes }: WalkFile,
  sent: ReadonlySet<string>,
): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sent.has(sha256)) return
  const { put } = await createUpload(options, athleteId, { fileName, sizeBytes: bytes.length, sha256 })
  if (!put) return
  const { ok, status } = await fetch(put.url, {
    method: 'PUT',
    headers: put.headers,
    body: Buffer.from(bytes),
  })
  if (!ok) throw new Error(`the object store answered ${status} to a walk of the demonstration`)
}
