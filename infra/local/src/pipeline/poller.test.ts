import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Queue, type QueueEngine, startQueues } from '../engines/queue.ts'
import { type Poller, startPoller } from './poller.ts'

const MAX_RECEIVES = 3

let dir: string
let engine: QueueEngine
let queue: Queue
let poller: Poller | undefined
let failures: [body: string, receiveCount: number][]

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'queue-'))
  engine = await startQueues(join(dir, 'socket'))
  queue = await engine.createQueue('uploads', { visibilityTimeoutS: 60, maxReceiveCount: MAX_RECEIVES })
  failures = []
})

afterEach(async () => {
  await poller?.stop()
  poller = undefined
  await engine.close()
  rmSync(dir, { recursive: true })
})

test('a message is handled once, in the shape that Lambda gives it', async () => {
  const seen: SQSEvent[] = []
  await send('one')
  poll(async (event) => {
    seen.push(event)
    return { batchItemFailures: [] }
  })
  await vi.waitFor(() => expect(seen).toHaveLength(1))
  expect(seen[0].Records[0]).toMatchObject({
    body: 'one',
    eventSource: 'aws:sqs',
    eventSourceARN: queue.arn,
    attributes: { ApproximateReceiveCount: '1' },
  })
  await vi.waitFor(async () => expect(await left()).toBe('0'))
  expect(failures).toEqual([])
})

test('of a batch only what failed comes again', async () => {
  for (const body of ['good', 'bad', 'good too']) await send(body)
  const seen: string[] = []
  poll(async ({ Records }) => {
    seen.push(...Records.map(({ body }) => body))
    const bad = Records.filter(
      ({ body, attributes }) => body === 'bad' && attributes.ApproximateReceiveCount === '1',
    )
    return { batchItemFailures: bad.map(({ messageId }) => ({ itemIdentifier: messageId })) }
  })
  await vi.waitFor(() => expect(seen.toSorted()).toEqual(['bad', 'bad', 'good', 'good too']))
  expect(failures).toEqual([['bad', 1]])
})

test('a handler that throws has handled nothing, and what never succeeds is parked', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  await send('poison')
  poll(async () => {
    throw new Error('out of order')
  })
  await vi.waitFor(async () => expect(await parked()).toEqual(['poison']), { timeout: 5000 })
  expect(failures).toEqual(Array.from({ length: MAX_RECEIVES }, (_, k) => ['poison', k + 1]))
})

test('stopping waits for what is being handled and takes nothing more', async () => {
  const { promise: release, resolve } = Promise.withResolvers<void>()
  const seen: string[] = []
  await send('slow')
  poll(async ({ Records }) => {
    seen.push(Records[0].body)
    await release
    seen.push('done')
    return { batchItemFailures: [] }
  })
  await vi.waitFor(() => expect(seen).toEqual(['slow']))
  const stopped = poller?.stop()
  await send('late')
  resolve()
  await stopped
  expect(seen).toEqual(['slow', 'done'])
  expect(await left()).toBe('1')
})

function poll(handler: (event: SQSEvent) => Promise<SQSBatchResponse>): void {
  poller = startPoller({
    client: engine.client,
    queue: queue,
    handler,
    concurrency: 1,
    batchSize: 10,
    retryDelayS: () => 0,
    onFailure: ({ body }, receiveCount) => failures.push([body, receiveCount]),
  })
}

async function send(MessageBody: string): Promise<void> {
  await engine.client.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody }))
}

/** Messages in the queue, received or not. */
async function left(): Promise<string> {
  const { GetQueueAttributesCommand } = await import('@aws-sdk/client-sqs')
  const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const
  const command = new GetQueueAttributesCommand({
    QueueUrl: queue.url,
    AttributeNames: [...AttributeNames],
  })
  const { Attributes = {} } = await engine.client.send(command)
  return String(AttributeNames.reduce((sum, name) => sum + Number(Attributes[name]), 0))
}

async function parked(): Promise<(string | undefined)[]> {
  const command = new ReceiveMessageCommand({ QueueUrl: queue.deadLetterUrl, VisibilityTimeout: 0 })
  const { Messages = [] } = await engine.client.send(command)
  return Messages.map(({ Body }) => Body)
}
