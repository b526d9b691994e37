/** A file on its whole way through the bundles that are deployed; and that AWS would have let them do what they did. */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accountExport, accountExportList, upload, uploadTicket, workoutList } from '@backstride/contract'
import { afterAll, expect, test } from 'vitest'
import { walkFile } from '../../functions/src/testing/walk-file.ts'
import { deployedSystem, SIGN_IN } from './deployed-system.ts'
import { httpEvent, objectCreated, queueEvent } from './events.ts'
import { signedIn } from './signed-in.ts'

const system = await deployedSystem()
const ingest = await system.start('ingest', { memoryMb: 1769, timeoutMs: 120_000 })
const api = await system.start('api', { memoryMb: 1024, timeoutMs: 15_000 }, SIGN_IN)
afterAll(async () => {
  await Promise.all([api.close(), ingest.close()])
  await system.close()
})

const ATHLETE = 'athlete-1'
const cookies = [await signedIn(system.store, ATHLETE)]
const bytes = walkFile()
const sha256 = createHash('sha256').update(bytes).digest('hex')

test('a file that was announced, sent and ingested is a workout, once, however often its message comes', async () => {
  const request = { fileName: 'walk.backstride.json', sizeBytes: bytes.length, sha256 }
  const ticket = uploadTicket.parse(await call('POST', '/api/uploads', request))
  expect(ticket.put && (await system.send(ticket.put, bytes))).toBe(200)

  const message = objectCreated(`uploads/${ATHLETE}/${ticket.upload.id}`)
  for (const batch of [[message], [message, message]])
    expect(await ingest.invoke(queueEvent(batch))).toEqual({
      status: 'answered',
      value: { batchItemFailures: [] },
    })

  expect(upload.parse(await call('GET', `/api/uploads/${ticket.upload.id}`))).toMatchObject({
    state: 'done',
    error: null,
  })
  const { items } = workoutList.parse(await call('GET', `/api/athletes/${ATHLETE}/workouts`))
  expect(items).toHaveLength(1)
  expect(items[0].direction.backwardS).toBeGreaterThan(0)
  const series = await call('GET', `/api/athletes/${ATHLETE}/workouts/${items[0].id}/series`)
  expect(series).toHaveProperty('direction')
}, 120_000)

test('an archive of everything that was ordered is made once, however often its message comes', async () => {
  const path = `/api/athletes/${ATHLETE}/exports`
  const { id } = accountExport.parse(await call('POST', path))
  const message = objectCreated(`uploads/${ATHLETE}/export/${id}`)
  for (const batch of [[message], [message, message]])
    expect(await ingest.invoke(queueEvent(batch))).toEqual({
      status: 'answered',
      value: { batchItemFailures: [] },
    })
  const { items } = accountExportList.parse(await call('GET', path))
  expect(items).toMatchObject([{ id, state: 'done', files: [{ part: 1 }] }])
}, 120_000)

test.each([
  ['ApiFunctionRole', api.asked],
  ['IngestFunctionRole', ingest.asked],
])('%s is allowed everything that its function asked for on the way', (role, asked) => {
  expect(asked.size).toBeGreaterThan(3)
  expect([...allowedTo(role)]).toEqual(expect.arrayContaining([...asked]))
})

async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const outcome = await api.invoke(httpEvent(method, path, { cookies, body }))
  expect(outcome).toMatchObject({ status: 'answered' })
  const { value } = outcome as { value: { statusCode: number; body: string } }
  expect(value.statusCode, value.body).toBeLessThan(300)
  return JSON.parse(value.body)
}

/** From the list for reviewers, which another test holds in step with the stack. */
function allowedTo(role: string): Set<string> {
  const report = readFileSync(join(import.meta.dirname, '../../infra/aws/iam.txt'), 'utf8')
  const own = report.split('\n\n').filter((paragraph) => paragraph.startsWith(`Allow ${role}`))
  return new Set(
    own.flatMap((paragraph) => {
      const prefixes = [...paragraph.matchAll(/\.Arn\}\/(\w+\/\*)$/gm)].map(([, prefix]) => prefix)
      const actions = [...paragraph.matchAll(/^ {2}to (\S+)$/gm)].map(([, action]) => action)
      return actions.flatMap((action) =>
        action.startsWith('s3:') ? prefixes.map((prefix) => `${action} ${prefix}`) : action,
      )
    }),
  )
}
