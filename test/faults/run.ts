import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testSystem } from '../../functions/src/testing/test-system.ts'
import { chance } from './chance.ts'
import { type Delivered, deliver } from './deliveries.ts'
import { type ExpectedWorkout, expectedWorkouts } from './expected.ts'
import { type FaultyTable, faultyTable } from './faulty-table.ts'
import { type Found, foundBy } from './found.ts'
import { type Size, sendingsOf } from './sendings.ts'

export interface AthleteOutcome {
  readonly athleteId: string
  readonly found: Found
  readonly expected: ExpectedWorkout[]
}

export interface Outcome {
  readonly athletes: AthleteOutcome[]
  readonly delivered: Delivered
  /** Uploads that the system itself still takes for unfinished. */
  readonly unfinished: number
}

/** Of the table's requests. */
const FAULTS = { throttled: 0.02, lost: 0.02 }

/** Uploads of walks by athletes, through everything that can go wrong, and what is there afterwards. */
export async function runFaults(size: Size, seed: number): Promise<Outcome> {
  const dir = await mkdtemp(join(tmpdir(), 'backstride-faults-'))
  const table = await faultyTable(join(dir, 'table'), chance(seed), FAULTS)
  try {
    return await outcomeOn(table, size, seed)
  } finally {
    await table.close()
    await rm(dir, { recursive: true })
  }
}

async function outcomeOn({ store, trouble }: FaultyTable, size: Size, seed: number): Promise<Outcome> {
  const system = testSystem({ store })
  const names = Array.from({ length: size.athletes }, (_, k) => `athlete ${k}`)
  const athleteIds = await Promise.all(names.map(system.athleteIdOf))
  const sendings = sendingsOf(size, chance(seed + 1), athleteIds)

  trouble(true)
  const delivered = await deliver(system, sendings, seed + 2)
  trouble(false)

  const expected = expectedWorkouts(sendings)
  const athletes: AthleteOutcome[] = []
  for (const [k, athleteId] of athleteIds.entries()) {
    const found = await foundBy(await system.signIn(names[k]), athleteId)
    athletes.push({ athleteId, found, expected: expected.get(athleteId) ?? [] })
  }
  const unfinished = await store.listUnfinishedUploads()
  const broken = unfinished.filter(({ state }) => state !== 'waiting')
  return { athletes, delivered, unfinished: broken.length }
}
