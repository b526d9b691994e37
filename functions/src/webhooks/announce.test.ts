/** Wherever work is broken off, each event is told, and each is told once. */

import { createHash } from 'node:crypto'
import { webhookPayload } from '@backstride/contract'
import { memoryObjects, memoryStore } from '@backstride/store'
import { expect, test, vi } from 'vitest'
import { createIngest } from '../ingest/index.ts'
import { originalKey } from '../object-keys.ts'
import { removeAccount, removeWorkout } from '../removal/request-removal.ts'
import { testReceiver } from '../testing/receiver.ts'
import { queued, testSystem } from '../testing/test-system.ts'
import { walkFile } from '../testing/walk-file.ts'
import { webhookRecord } from '../testing/webhook-records.ts'

vi.spyOn(console, 'log').mockReturnValue()
vi.spyOn(console, 'error').mockReturnValue()

const WALK = walkFile({ stretchesS: [40, 40] })

test('an upload broken off at any call, and delivered again, is told once and without fail', async () => {
  const calls = await toldWhenBrokenOff(Number.POSITIVE_INFINITY, 'before')
  expect(calls).toBeGreaterThan(10)
  for (let call = 0; call < calls; call++) {
    for (const moment of ['before', 'after'] as const) await toldWhenBrokenOff(call, moment)
  }
})

test('the same bytes again, and a message that comes again, are told no more', async () => {
  const { system, athleteId, receiver } = await listening()
  const uploadId = await system.upload(athleteId, WALK)
  await system.upload(athleteId, WALK)
  await system.ingest(queued(originalKey({ athleteId, uploadId })))
  await receiver.deliver()
  expect(receiver.types()).toEqual(['workout.ready'])
})

test('each change is told, one that leads back to an earlier state too, and a message that comes again is not', async () => {
  const { system, athleteId, receiver } = await listening()
  const workoutId = await workoutOf(system, athleteId)
  const ada = await system.signIn('Ada')
  const path = `/api/athletes/${athleteId}/workouts/${workoutId}/labels`
  const stretch = { startS: 0, endS: 20, direction: 'backward' }
  for (const [revision, labels] of [[stretch], [], [stretch]].entries()) {
    const response = await ada(path, { method: 'PUT', body: { labels, revision } })
    expect(response.status).toBe(200)
    const again = queued(`uploads/${athleteId}/again/${workoutId}`)
    await system.ingest(again)
    await system.ingest(again)
  }
  await receiver.deliver()
  expect(receiver.types()).toEqual(['workout.ready', 'workout.changed', 'workout.changed', 'workout.changed'])
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(4)
})

test('that a workout is gone is told once; what was still to be told of it is not, and no trace is left', async () => {
  const { system, athleteId, items, receiver } = await listening()
  const workoutId = await workoutOf(system, athleteId)
  const workout = await system.store.getWorkout(athleteId, workoutId)
  if (!workout) throw new Error('no workout')
  await removeWorkout(system, workout)
  await system.ingest(queued(workout.originalKey))
  await receiver.deliver()
  expect(receiver.received.map(({ body }) => webhookPayload.parse(JSON.parse(body)))).toEqual([
    expect.objectContaining({ type: 'workout.deleted', data: { athleteId, workoutId, summary: null } }),
  ])
  const named = [...items].filter(([name, text]) => (name + text).includes(workoutId)).map(([name]) => name)
  expect(named.filter((name) => !name.startsWith('REMOVAL#'))).toEqual([])

  await system.upload(athleteId, WALK)
  await receiver.deliver()
  expect(receiver.types()).toEqual(['workout.deleted', 'workout.ready'])
})

test('who leaves takes webhooks and log along, and nothing more is sent', async () => {
  const { system, athleteId, items, receiver } = await listening()
  await workoutOf(system, athleteId)
  await removeAccount(system, athleteId)
  await receiver.deliver()
  expect(receiver.received).toEqual([])
  expect([...items.keys()].filter((name) => /WEBHOOK|DELIVERY/.test(name))).toEqual([])
})

test('who is switched off, or asked for something else, is told nothing', async () => {
  const { system, athleteId, receiver } = await listening()
  const { store } = system
  await store.putWebhook(webhookRecord({ athleteId, webhookId: 'off', isEnabled: false }))
  await store.putWebhook(webhookRecord({ athleteId, webhookId: 'other', events: ['workout.deleted'] }))
  await workoutOf(system, athleteId)
  await receiver.deliver()
  expect(receiver.received).toHaveLength(1)
})

async function listening() {
  const items = new Map<string, string>()
  const system = testSystem({ store: memoryStore(items), objects: memoryObjects() })
  const athleteId = await system.athleteIdOf('Ada')
  await system.store.putWebhook(webhookRecord({ athleteId }))
  return { system, athleteId, items, receiver: testReceiver(system) }
}

type System = Awaited<ReturnType<typeof listening>>['system']

async function workoutOf(system: System, athleteId: string): Promise<string> {
  const uploadId = await system.upload(athleteId, WALK)
  return (await system.store.getUpload(athleteId, uploadId))?.workoutId ?? ''
}

/** One upload whose first delivery is broken off at one call to store, objects or queue. Answers how many there were. */
async function toldWhenBrokenOff(at: number, moment: 'before' | 'after'): Promise<number> {
  const { system, athleteId, receiver } = await listening()
  const counter = { calls: 0 }
  const breaking = <T extends object>(part: T): T =>
    new Proxy(part, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return async (...args: unknown[]) => {
          const isIt = counter.calls++ === at
          if (isIt && moment === 'before') throw new Error('broken off')
          const result = await value(...args)
          if (isIt) throw new Error('broken off')
          return result
        }
      },
    })
  const { store, objects, webhooks, now } = system
  const ingest = createIngest({
    store: breaking(store),
    objects: breaking(objects),
    webhooks: breaking(webhooks),
    now,
  })
  const key = await announcedUpload(system, athleteId)
  while ((await ingest(queued(key))).batchItemFailures.length > 0);
  await ingest(queued(key))
  await receiver.deliver()
  expect(receiver.types(), `broken off ${moment} call ${at}`).toEqual(['workout.ready'])
  expect(await store.listPendingDeliveries()).toEqual([])
  return counter.calls
}

async function announcedUpload({ store, objects }: System, athleteId: string): Promise<string> {
  const name = { athleteId, uploadId: 'u' }
  await store.createUpload({
    ...name,
    fileName: 'walk.json',
    sizeBytes: WALK.length,
    sha256: createHash('sha256').update(WALK).digest('hex'),
    state: 'waiting',
    createdAt: '2026-05-20T12:00:00.000Z',
    receivedAt: null,
    decodedAt: null,
    classifiedAt: null,
    finishedAt: null,
    archiveId: null,
    files: null,
    workoutId: null,
    error: null,
  })
  await objects.put(originalKey(name), WALK, 'application/octet-stream')
  return originalKey(name)
}
