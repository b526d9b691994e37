/**
 * Counts what uploads and visits ask of the deployed functions and their stores, and writes measured.json.
 * Usage: node test/scale/measure.ts, on a quiet machine.
 */

import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { uploadTicket, workoutList } from '@backstride/contract'
import { buildSite, builtSite } from '../../infra/local/src/site/build-site.ts'
import { hourOf } from '../bench/api-files.ts'
import { firstLoads } from '../browser/weight.ts'
import { deployedSystem, SIGN_IN } from '../lambda/deployed-system.ts'
import { httpEvent, objectCreated, queueEvent } from '../lambda/events.ts'
import { signedIn } from '../lambda/signed-in.ts'
import { MEASURED_FILE, type Measured, type Uses } from './measured.ts'
import { meter } from './meter.ts'

const ATHLETE = 'athlete-1'
/** Enough for a median; the first is cold. */
const ROUNDS = 21

const ROOT = join(import.meta.dirname, '../..')
if (!builtSite(ROOT)) await buildSite(ROOT).done
const announced: string[] = []
const system = await deployedSystem((key) => announced.push(key))
try {
  writeFileSync(MEASURED_FILE, `${JSON.stringify(await measure(), null, 2)}\n`)
} finally {
  await system.close()
}

async function measure(): Promise<Measured> {
  const cookies = [await signedIn(system.store, ATHLETE)]
  const api = await measuredFunction('api', { memoryMb: 1024, timeoutMs: 15_000 }, SIGN_IN)
  const ingest = await measuredFunction('ingest', { memoryMb: 1769, timeoutMs: 120_000 })
  const call = (method: string, path: string, body?: unknown) =>
    api.invoke(httpEvent(method, path, { cookies, body }))

  let originalBytes = 0
  for (let day = 0; day < ROUNDS; day++) {
    const { fileName, bytes } = hourOf(day)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const ticket = uploadTicket.parse(
      await call('POST', '/api/uploads', { fileName, sizeBytes: bytes.length, sha256 }),
    )
    if (ticket.put) await system.send(ticket.put, bytes)
    originalBytes += bytes.length
    await ingest.invoke(queueEvent(announced.splice(0).map(objectCreated)))
    await call('GET', `/api/uploads/${ticket.upload.id}`)
  }
  const announce = { ...api.uses(ROUNDS), storedBytes: Math.round(originalBytes / ROUNDS) }
  const { items } = workoutList.parse(await call('GET', `/api/athletes/${ATHLETE}/workouts`))
  api.reset()
  for (const { id } of items) {
    const own = `/api/athletes/${ATHLETE}`
    for (const path of ['', '/progress']) await call('GET', path === '' ? '/api/me' : own + path)
    for (const path of ['', `/${id}`, `/${id}/series`]) await call('GET', `${own}/workouts${path}`)
  }
  const visit = api.uses(items.length)
  await Promise.all([api.close(), ingest.close()])
  return { ingest: ingest.uses(ROUNDS), announce, visit, siteBytes: Math.max(...Object.values(firstLoads())) }
}

/** A function behind a meter; `uses` is what a round asked of it since the last reset. */
async function measuredFunction(...[name, limits, environment = {}]: Parameters<typeof system.start>) {
  const { gate, counts } = meter()
  const sandbox = await system.start(name, limits, environment, gate)
  let timesMs: number[] = []
  let logged = 0
  return {
    async invoke(event: unknown): Promise<unknown> {
      const startedMs = performance.now()
      const outcome = await sandbox.invoke(event)
      timesMs.push(performance.now() - startedMs)
      if (outcome.status !== 'answered') throw new Error(`${name} ${outcome.status}`)
      const { body = 'null' } = outcome.value as { body?: string }
      return JSON.parse(body)
    },
    uses(rounds: number): Uses {
      const { tableBytes, storedBytes, ...requests } = counts
      const each = (value: number) => Math.round((10 * value) / rounds) / 10
      const [coldMs, ...warmMs] = timesMs
      return {
        warmMs: Math.round((timesMs.length / rounds) * medianOf(warmMs)),
        coldMs: Math.round(coldMs),
        functionCalls: each(timesMs.length),
        tableRequests: each(requests.tableRequests),
        tableWriteUnits: each(requests.tableWriteUnits),
        tableReadUnits: each(requests.tableReadUnits),
        tableBytes: Math.round(tableBytes / rounds),
        objectPuts: each(requests.objectPuts),
        objectGets: each(requests.objectGets),
        storedBytes: Math.round(storedBytes / rounds),
        logBytes: Math.round((sandbox.log().length - logged) / rounds),
      }
    },
    reset() {
      for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] = 0
      timesMs = []
      logged = sandbox.log().length
    },
    close: sandbox.close,
  }
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
