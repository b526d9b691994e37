import { webhookPayload } from '@backstride/contract'
import { type DeliveryRecord, memoryStore, type WebhookRecord } from '@backstride/store'
import { expect, test, vi } from 'vitest'
import { clockOf, REFUSED, TAKEN, testReceiver } from '../testing/receiver.ts'
import { testWebhookQueue } from '../testing/test-system.ts'
import { deliveryRecord, webhookRecord } from '../testing/webhook-records.ts'
import { workoutRecord } from '../testing/workout-record.ts'
import type { Answer } from './post.ts'
import { MAX_ATTEMPTS, waitAfter } from './retries.ts'
import { LONGEST_DELAY_S } from './webhook-queue.ts'

vi.spyOn(console, 'log').mockReturnValue()

test('what a receiver takes is delivered, noted with how it answered, and never sent again', async () => {
  const { receiver, send, delivery } = await waiting({})
  await send()
  await send()
  await receiver.deliver()
  expect(receiver.types()).toEqual(['workout.ready'])
  expect(await delivery()).toMatchObject({
    state: 'delivered',
    nextAttemptAt: null,
    attempts: [{ number: 1, status: 200, code: null }],
  })
})

test('a receiver that fails is asked again after ever longer waits, ten times at most, under the same id', async () => {
  const { receiver, send, delivery, clock, queue } = await waiting({ answers: [REFUSED] })
  await send()
  const waitsS: number[] = []
  while ((await delivery())?.state === 'pending') {
    await receiver.deliver(Number.POSITIVE_INFINITY)
    const next = (await delivery())?.nextAttemptAt
    if (!next) break
    waitsS.push((Date.parse(next) - clock.now().getTime()) / 1000)
    expect(queue.messages).toEqual([{ body: expect.any(String), delayS: waitsS.at(-1) }])
    clock.forward(waitsS.at(-1) ?? 0)
  }
  expect(waitsS).toEqual([30, 90, 270, 810, 2430, 7290, 21_600, 21_600, 21_600])
  expect(receiver.received).toHaveLength(MAX_ATTEMPTS)
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set(['e0']))
  expect(await delivery()).toMatchObject({ state: 'failed', begun: MAX_ATTEMPTS })
  expect((await delivery())?.attempts.at(-1)).toMatchObject({ number: 10, status: 500, answer: 'broken' })
})

test('waits differ by a fifth at most, so that receivers that were down together are not asked together', () => {
  expect(waitAfter(1, 0)).toBeCloseTo(24, 9)
  expect(waitAfter(1, 0.999999)).toBeCloseTo(36, 3)
  expect(waitAfter(9, 0.5)).toBe(21_600)
})

test('a message that comes too early is sent on, as late as the queue can', async () => {
  const { receiver, clock, store, queue } = await waiting({
    delivery: { nextAttemptAt: '2026-05-20T18:00:00.000Z' },
  })
  await queue.send(deliveryRecord(), 0)
  await receiver.deliver()
  expect(receiver.received).toEqual([])
  expect(queue.messages).toEqual([{ body: expect.any(String), delayS: 6 * 3600 }])
  expect(LONGEST_DELAY_S).toBe(900)
  clock.forward(6 * 3600)
  await receiver.deliver(Number.POSITIVE_INFINITY)
  expect(receiver.received).toHaveLength(1)
  expect(await store.listPendingDeliveries()).toEqual([])
})

test('an attempt that is under way keeps others off, and is made again when it was broken off', async () => {
  const { receiver, clock, store, send, queue } = await waiting({})
  const later = new Date(clock.now().getTime() + 60_000).toISOString()
  expect(await store.beginAttempt(deliveryRecord(), clock.now().toISOString(), later)).toMatchObject({
    begun: 1,
  })
  await send()
  await receiver.deliver()
  expect(receiver.received).toEqual([])
  expect(queue.messages[0].delayS).toBe(60)
  clock.forward(60)
  await receiver.deliver(60)
  expect(receiver.received).toHaveLength(1)
})

test('an address that failed for three days is switched off with the reason, and is told nothing more', async () => {
  const failingSince = '2026-05-17T12:00:00.000Z'
  const { receiver, webhook, send, store, delivery } = await waiting({
    answers: [{ status: null, code: 'TIMEOUT', text: '' }],
    webhook: { failingSince },
  })
  await store.createDelivery(deliveryRecord({ eventId: 'e1' }))
  await send()
  await receiver.deliver()
  const at = '2026-05-20T12:00:00.000Z'
  expect(await webhook()).toMatchObject({ isEnabled: false, disabled: { at, code: 'TIMEOUT', failingSince } })
  await send('e1')
  await receiver.deliver()
  expect(receiver.received).toHaveLength(1)
  expect(await delivery('e1')).toMatchObject({ state: 'failed', attempts: [{ code: 'DISABLED' }] })
})

test('one success in between starts the count anew', async () => {
  const { receiver, webhook, send, store } = await waiting({
    answers: [REFUSED, TAKEN],
    webhook: { failingSince: '2026-05-19T12:00:00.000Z' },
  })
  await send()
  await receiver.deliver()
  expect(await webhook()).toMatchObject({ isEnabled: true, failingSince: '2026-05-19T12:00:00.000Z' })
  await store.createDelivery(deliveryRecord({ eventId: 'e1' }))
  await send('e1')
  await receiver.deliver()
  expect(await webhook()).toMatchObject({ isEnabled: true, failingSince: null })
})

test('a receiver that says it is gone is asked no more', async () => {
  const { receiver, webhook, send, delivery } = await waiting({
    answers: [{ status: 410, code: 'STATUS', text: '' }],
  })
  await send()
  await receiver.deliver(Number.POSITIVE_INFINITY)
  expect(receiver.received).toHaveLength(1)
  expect(await webhook()).toMatchObject({ isEnabled: false, disabled: { code: 'STATUS' } })
  expect(await delivery()).toMatchObject({ state: 'failed' })
})

test('a test is sent once, to an address that is switched off too, and says nothing about its health', async () => {
  const { receiver, webhook, send, delivery } = await waiting({
    answers: [REFUSED],
    webhook: { isEnabled: false },
    delivery: { type: 'webhook.test', workoutId: null },
  })
  await send()
  await receiver.deliver(Number.POSITIVE_INFINITY)
  expect(receiver.received).toHaveLength(1)
  expect(webhookPayload.parse(JSON.parse(receiver.received[0].body))).toEqual({
    type: 'webhook.test',
    timestamp: '2026-05-20T12:00:00.000Z',
    data: { athleteId: 'a', workoutId: null, summary: null },
  })
  expect(await delivery()).toMatchObject({ state: 'failed' })
  expect(await webhook()).toMatchObject({ failingSince: null })
})

test.each([
  [[], null, null],
  [['summary'], 300, null],
  [['summary', 'heartRate'], 300, 12],
] as const)('with %j shared, that goes along and nothing else', async (fields, backwardS, bpm) => {
  const { receiver, send } = await waiting({ webhook: { fields } })
  await send()
  await receiver.deliver()
  const { data } = webhookPayload.parse(JSON.parse(receiver.received[0].body))
  expect(data).toMatchObject({ athleteId: 'a', workoutId: 'w' })
  expect(data.summary?.direction.backwardS ?? null).toBe(backwardS)
  expect(data.summary?.backwardMinusForwardBpm?.value ?? null).toBe(bpm)
  expect(receiver.received[0].body).not.toContain('Heidelberg')
})

test('where there are private zones, no distance goes along', async () => {
  const { receiver, send, store } = await waiting({})
  const place = { name: 'Home', latitudeDeg: 49, longitudeDeg: 8, radiusM: 300, shift: 0, shiftDeg: 0 }
  await store.putZone({ athleteId: 'a', zoneId: 'z', ...place })
  await send()
  await receiver.deliver()
  expect(JSON.parse(receiver.received[0].body).data.summary.distanceM).toBeNull()
})

test('what is left of a webhook that is gone is taken away unsent', async () => {
  const { receiver, send, store, delivery } = await waiting({})
  await store.deleteWebhook('a', 'h')
  expect(await delivery()).toBeUndefined()
  await store.createDelivery(deliveryRecord())
  await send()
  await receiver.deliver()
  expect([receiver.received, await delivery()]).toEqual([[], undefined])
})

test('that a workout is gone is told with its id, which is forgotten then', async () => {
  const { receiver, send, delivery } = await waiting({
    delivery: { type: 'workout.deleted', workoutId: null, goneWorkoutId: 'w' },
  })
  await send()
  await receiver.deliver()
  expect(JSON.parse(receiver.received[0].body).data).toEqual({
    athleteId: 'a',
    workoutId: 'w',
    summary: null,
  })
  expect(await delivery()).toMatchObject({ state: 'delivered', goneWorkoutId: null })
})

interface Waiting {
  /** What the receiver answers; the last one from then on. */
  readonly answers?: Answer[]
  readonly webhook?: Partial<WebhookRecord>
  readonly delivery?: Partial<DeliveryRecord>
}

/** A webhook with one event, about a workout, that waits to be sent. */
async function waiting({ answers = [TAKEN], webhook = {}, delivery = {} }: Waiting) {
  const store = memoryStore()
  const queue = testWebhookQueue()
  const clock = clockOf()
  await store.putWorkout(workoutRecord())
  await store.putWebhook(webhookRecord(webhook))
  await store.createDelivery(deliveryRecord(delivery))
  const parts = { store, webhooks: queue, webhookKey: async () => 'key', now: clock.now }
  const receiver = testReceiver(parts, () => (answers.length > 1 ? answers.shift() : answers[0]) ?? TAKEN)
  return {
    store,
    queue,
    clock,
    receiver,
    send: (eventId = 'e0') => queue.send(deliveryRecord({ eventId }), 0),
    delivery: (eventId = 'e0') => store.getDelivery(deliveryRecord({ eventId })),
    webhook: () => store.getWebhook('a', 'h'),
  }
}
