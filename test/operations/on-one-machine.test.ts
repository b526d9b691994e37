/** The part of docs/operations.md about one machine, followed to the letter. */

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type LocalSystem, startLocalSystem } from '@backstride/infra-local'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { originalKey } from '../../functions/src/object-keys.ts'
import { walkFile } from '../../functions/src/testing/walk-file.ts'
import { stoppedSystem } from '../../infra/local/src/operate/stopped-system.ts'
import { newVisitor, type Visitor } from '../e2e/visitor.ts'
import { commandsUnder } from './page.ts'

const ROOT = join(import.meta.dirname, '../..')
const EMAIL = 'ada@example.com'

let folder: string
let dataDir: string
let system: LocalSystem | undefined
/** The same for every start, so that who signed in stays signed in. */
let port: number

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstride-operations-'))
  dataDir = join(folder, 'data')
  port = 0
})

afterEach(async () => {
  await stop()
  await rm(folder, { recursive: true })
})

test('what was lost since the copy is lost, and what was there when it was made is there again', async () => {
  const ada = await firstVisit()
  await sent(ada, 1)
  await stop()
  await follow('Back up')
  await start()
  await sent(ada, 2)
  await stop()
  await rm(join(dataDir, 'table'), { recursive: true })
  await follow('Restore')
  await start()

  expect(await startsOf(ada)).toEqual([startOf(1)])
  expect((await sent(ada, 2)).state).toBe('done')
}, 120_000)

test('an upload that the system could not take in is listed, and taken in by the next start', async () => {
  const ada = await firstVisit()
  const bytes = walk(1)
  const { upload } = await ada.api('createUpload', {
    body: { fileName: 'late.backstride.json', sizeBytes: bytes.length, sha256: sha256(bytes) },
  })
  const { athleteId } = await ada.api('getMe')
  await stop()
  expect(await follow('See what has not ended')).toContain('late.backstride.json')
  await arrive(originalKey({ athleteId, uploadId: upload.id }), bytes)
  await start()

  expect(await ada.settled(upload.id)).toMatchObject({ state: 'done' })
  expect(await startsOf(ada)).toEqual([startOf(1)])
  await stop()
  expect(await follow('See what has not ended')).toContain('Everything has ended.')
}, 120_000)

test('an upgrade of a method says that all workouts have it, and leaves those that have it as they are', async () => {
  const ada = await firstVisit()
  await sent(ada, 1)
  const { athleteId } = await ada.api('getMe')
  const before = await ada.api('listWorkouts', { params: { athleteId } })
  await stop()
  expect(await follow('Give all workouts a new method version')).toContain('what the methods of today say')
  await start()
  expect(await ada.api('listWorkouts', { params: { athleteId } })).toEqual(before)
}, 120_000)

test('who is deleted leaves nothing behind, and comes back as somebody new', async () => {
  const ada = await firstVisit()
  await sent(ada, 1)
  const { athleteId } = await ada.api('getMe')
  await stop()
  expect(await filesNaming(athleteId)).not.toEqual([])
  expect(await follow("Delete a person's data")).toContain('1 workouts, 1 uploads')

  expect(await filesNaming(athleteId)).toEqual([])
  await start()
  await expect(ada.api('getMe')).rejects.toMatchObject({ problem: { code: 'SIGNED_OUT' } })
  const again = await firstVisit()
  expect(await startsOf(again)).toEqual([])
}, 120_000)

async function start(): Promise<LocalSystem> {
  system = await startLocalSystem({ dataDir, port, demo: false, web: 'skip' })
  port = Number(new URL(system.url).port)
  return system
}

async function stop(): Promise<void> {
  await system?.close()
  system = undefined
}

async function firstVisit(): Promise<Visitor> {
  const { url } = system ?? (await start())
  return newVisitor(url, EMAIL)
}

/** Runs what the page says, in a shell, and answers what it printed. */
async function follow(heading: string): Promise<string> {
  const env = { ...process.env, DATA: dataDir, EMAIL }
  const { stdout } = await promisify(execFile)('bash', ['-ec', commandsUnder(heading)], { cwd: ROOT, env })
  return stdout
}

/** The bytes reach the disk and nobody hears of it, as when the power goes in that moment. */
async function arrive(key: string, bytes: Uint8Array): Promise<void> {
  await using stopped = await stoppedSystem(dataDir)
  await stopped.objects.put(key, bytes, 'application/octet-stream')
}

async function sent(visitor: Visitor, day: number) {
  return visitor.upload(`walk-${day}.backstride.json`, walk(day))
}

function walk(day: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(walkFile({ startedAt: startOf(day) }))
}

function startOf(day: number): string {
  return `2026-05-0${day}T07:00:00.000Z`
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function startsOf({ api }: Visitor): Promise<string[]> {
  const { athleteId } = await api('getMe')
  return (await api('listWorkouts', { params: { athleteId } })).items.map(({ startedAt }) => startedAt)
}

/** Files of the object store in which an id occurs: each holds its key beside the bytes. */
async function filesNaming(id: string): Promise<string[]> {
  const entries = await readdir(join(dataDir, 'objects'), { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const texts = await Promise.all(files.map((file) => readFile(file, 'latin1')))
  return files.filter((_, k) => texts[k].includes(id))
}
