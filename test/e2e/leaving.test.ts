/** Somebody takes a walk along, deletes one, leaves a running system, and arrives in another. */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalSystem, startLocalSystem } from '@backstride/infra-local'
import { backstrideFile, simulate } from '@backstride/simulate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newVisitor, type Visitor } from './visitor.ts'

let dataDir: string
let system: LocalSystem

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'backstride-leaving-'))
  system = await startLocalSystem({ dataDir, port: 0, demo: false, web: 'skip' })
})

afterAll(async () => {
  await system.close()
  await rm(dataDir, { recursive: true })
})

test('who leaves takes everything along: one workout, then the account, down to the last file', async () => {
  const ada = await newVisitor(system.url, 'ada@example.com')
  const eve = await newVisitor(system.url, 'eve@example.com')
  const { athleteId, name } = await ada.api('getMe')
  const first = await uploaded(ada, 1)
  const second = await uploaded(ada, 2)
  await uploaded(eve, 3)

  const table = await ada.api('exportWorkout', {
    params: { athleteId, workoutId: first },
    query: { format: 'csv' },
  })
  expect((await table.text()).split('\n').length).toBeGreaterThan(600)

  const receipt = await ada.api('deleteWorkout', { params: { athleteId, workoutId: first } })
  expect(receipt.deleted).toMatchObject({ workouts: 1, uploads: 1 })
  expect(await objectsNaming(first)).toEqual([])
  const { items } = await ada.api('listWorkouts', { params: { athleteId } })
  expect(items.map(({ id }) => id)).toEqual([second])

  expect(await objectsNaming(athleteId)).not.toEqual([])
  await ada.api('deleteMe', { body: { name } })
  expect(await objectsNaming(athleteId)).toEqual([])
  await expect(ada.api('getMe')).rejects.toMatchObject({ problem: { code: 'SIGNED_OUT' } })
  const { athleteId: eveId } = await eve.api('getMe')
  expect((await eve.api('listWorkouts', { params: { athleteId: eveId } })).items).toHaveLength(1)
})

test('who arrives in another system with an archive has the same workouts, weeks and labels, once', async () => {
  const ada = await newVisitor(system.url, 'leaving@example.com')
  const { athleteId } = await ada.api('getMe')
  const workoutId = await uploaded(ada, 4)
  await uploaded(ada, 5)
  const labels = [{ startS: 30, endS: 61.5, direction: 'backward' as const }]
  const params = { athleteId, workoutId }
  await ada.api('putLabels', { params, body: { labels, revision: 0 } })
  await expect.poll(async () => (await ada.api('getLabels', { params })).isAnalysed, PATIENCE).toBe(true)
  const archive = await exported(ada, athleteId)

  const elsewhere = await mkdtemp(join(tmpdir(), 'backstride-arriving-'))
  const other = await startLocalSystem({ dataDir: elsewhere, port: 0, demo: false, web: 'skip' })
  try {
    const there = await newVisitor(other.url, 'arriving@example.com')
    for (const name of ['backstride.zip', 'again.zip']) {
      expect(await there.upload(name, archive)).toMatchObject({ state: 'done', files: 2, error: null })
      const { athleteId: newId } = await there.api('getMe')
      await expect.poll(async () => unfinished(there), PATIENCE).toBe(0)
      expect(await knownOf(there, newId)).toEqual(await knownOf(ada, athleteId))
    }
  } finally {
    await other.close()
    await rm(elsewhere, { recursive: true })
  }
})

/** Analyses of a few walks on a machine that does other things, too. */
const PATIENCE = { timeout: 30_000 }

/** Orders everything and fetches the archive of it. */
async function exported(visitor: Visitor, athleteId: string): Promise<Uint8Array<ArrayBuffer>> {
  const { id } = await visitor.api('createExport', { params: { athleteId } })
  const isDone = async () => (await visitor.api('listExports', { params: { athleteId } })).items[0].state
  await expect.poll(isDone, PATIENCE).toBe('done')
  return visitor.download(`/api/athletes/${athleteId}/exports/${id}/files/1`)
}

async function unfinished(visitor: Visitor): Promise<number> {
  const { items } = await visitor.api('listUploads')
  return items.filter(({ finishedAt }) => finishedAt === null).length
}

/** What lists, weeks and labels say, without ids. */
async function knownOf({ api }: Visitor, athleteId: string) {
  const params = { athleteId }
  const { items } = await api('listWorkouts', { params })
  const labels = items.map(async ({ id }) => {
    return (await api('getLabels', { params: { athleteId, workoutId: id } })).labels
  })
  return {
    workouts: items.map(({ id: _, athleteId: __, ...workout }) => workout),
    weeks: await api('getProgress', { params, query: { weeks: 104 } }),
    labels: await Promise.all(labels),
  }
}

async function uploaded(visitor: Visitor, day: number): Promise<string> {
  const startedAt = new Date(Date.UTC(2026, 4, day, 7)).toISOString()
  const { recording } = simulate({ family: 'intervals60', severity: 'S1', seed: day, startedAt })
  const bytes = new TextEncoder().encode(backstrideFile(recording))
  const { workoutId } = await visitor.upload('walk.backstride.json', bytes)
  return workoutId ?? ''
}

/** Files of the object store in which an id occurs: each holds its key beside the bytes. */
async function objectsNaming(id: string): Promise<string[]> {
  const entries = await readdir(join(dataDir, 'objects'), { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const texts = await Promise.all(files.map((file) => readFile(file, 'latin1')))
  return files.filter((_, k) => texts[k].includes(id))
}
