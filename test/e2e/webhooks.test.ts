/** A running system tells a program on the same machine what happens, and that program knows who speaks. */

import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { webhookPayload } from '@backstride/contract'
import { type LocalSystem, startLocalSystem } from '@backstride/infra-local'
import { backstrideFile, simulate } from '@backstride/simulate'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newVisitor } from './visitor.ts'

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

type Verify = (headers: IncomingHttpHeaders, body: string, secret: string, nowS?: number) => boolean

let dataDir: string
let system: LocalSystem
let receiver: Server
let isFromBackstride: Verify
const received: Received[] = []
/** What the receiver answers; 200 when nothing is left. */
const statuses: number[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'backstride-webhooks-'))
  isFromBackstride = await documented(dataDir)
  receiver = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: Buffer.concat(await request.toArray()).toString() })
    response.writeHead(statuses.shift() ?? 200).end('noted')
  })
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const folder = join(dataDir, 'data')
  system = await startLocalSystem({
    dataDir: folder,
    port: 0,
    demo: false,
    web: 'skip',
    localWebhooks: true,
  })
})

afterAll(async () => {
  await system.close()
  receiver.close()
  await rm(dataDir, { recursive: true })
})

test('a walk is told when it can be seen and when it is gone, with a signature that holds', async () => {
  const ada = await newVisitor(system.url, 'ada@example.com')
  const { athleteId } = await ada.api('getMe')
  const { port } = receiver.address() as AddressInfo
  const { webhook, secret } = await ada.api('createWebhook', {
    body: {
      url: `http://127.0.0.1:${port}/hook`,
      events: ['workout.ready', 'workout.deleted'],
      fields: ['summary'],
    },
  })
  const params = { webhookId: webhook.id }
  await ada.api('testWebhook', { params })
  await vi.waitFor(() => expect(typesReceived()).toEqual(['webhook.test']), { timeout: 10_000 })

  const { recording, truth } = simulate({ family: 'intervals60', severity: 'S1', seed: 7 })
  const bytes = new TextEncoder().encode(backstrideFile(recording))
  const { workoutId } = await ada.upload('walk.backstride.json', bytes)
  await vi.waitFor(() => expect(typesReceived()).toContain('workout.ready'), { timeout: 10_000 })
  await ada.api('deleteWorkout', { params: { athleteId, workoutId: workoutId ?? '' } })
  await vi.waitFor(() => expect(received).toHaveLength(3), { timeout: 10_000 })

  const [, ready, deleted] = received.map(({ body }) => webhookPayload.parse(JSON.parse(body)))
  expect(ready).toMatchObject({ type: 'workout.ready', data: { athleteId, workoutId } })
  const backwardS = ready.data.summary?.direction.backwardS ?? Number.NaN
  expect(Math.abs(backwardS / truth.backwardS - 1)).toBeLessThan(0.05)
  expect(deleted).toMatchObject({ type: 'workout.deleted', data: { workoutId, summary: null } })

  for (const { headers, body } of received) {
    expect(isFromBackstride(headers, body, secret)).toBe(true)
    expect(isFromBackstride(headers, `${body} `, secret)).toBe(false)
    expect(isFromBackstride(headers, body, secret.replace(/.{4}=$/, 'AAA='))).toBe(false)
    const later = Number(headers['webhook-timestamp']) + 301
    expect(isFromBackstride(headers, body, secret, later)).toBe(false)
  }
  const { items } = await ada.api('listDeliveries', { params })
  expect(items.map(({ type, state }) => [type, state])).toEqual([
    ['workout.deleted', 'delivered'],
    ['webhook.test', 'delivered'],
  ])
})

test('who fails is shown to its owner with the answer, and with the time of the next attempt', async () => {
  const bea = await newVisitor(system.url, 'bea@example.com')
  const { port } = receiver.address() as AddressInfo
  const body = { url: `http://127.0.0.1:${port}/`, events: ['workout.ready' as const] }
  const { webhook } = await bea.api('createWebhook', { body })
  statuses.push(503)
  const { recording } = simulate({ family: 'intervals60', severity: 'S1', seed: 8 })
  await bea.upload('walk.backstride.json', new TextEncoder().encode(backstrideFile(recording)))
  await vi.waitFor(
    async () => {
      const { items } = await bea.api('listDeliveries', { params: { webhookId: webhook.id } })
      expect(items).toMatchObject([
        { state: 'pending', attempts: [{ status: 503, code: 'STATUS', answer: 'noted' }] },
      ])
      expect(Date.parse(items[0].nextAttemptAt ?? '')).toBeGreaterThan(Date.parse(items[0].createdAt))
    },
    { timeout: 10_000 },
  )
})

function typesReceived(): string[] {
  return received.map(({ body }) => JSON.parse(body).type)
}

/** The function that the documentation gives to receivers, taken from there. */
async function documented(dir: string): Promise<Verify> {
  const page = await readFile(join(import.meta.dirname, '../../docs/webhooks.md'), 'utf8')
  const code = /```js\n(.*?)```/s.exec(page)?.[1] ?? ''
  const file = join(dir, 'verify.mjs')
  await writeFile(file, code)
  return (await import(pathToFileURL(file).href)).isFromBackstride
}
