// What Lambda's event source mapping does for a queue on AWS: Lambda developer guide, "Using Lambda with Amazon SQS".

import { setTimeout as delay } from 'node:timers/promises'
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import type { Queue } from '../engines/queue.ts'
import { REGION } from '../object-store/signature.ts'

export interface PollerOptions {
  readonly client: SQSClient
  readonly queue: Queue
  readonly handler: (event: SQSEvent) => Promise<SQSBatchResponse>
  /** How many batches are handled at a time. */
  readonly concurrency: number
  readonly batchSize: number
  /** Seconds until a message is tried again, after it was received so often. */
  readonly retryDelayS: (receiveCount: number) => number
  /** Called for each message that failed, with how often it has been received by now. */
  readonly onFailure: (record: SQSRecord, receiveCount: number) => void
}

export interface Poller {
  /** Takes no more messages and waits for those being handled. */
  stop(): Promise<void>
}

/** The longest poll SQS allows, and the pause after the queue itself failed, so that it is not asked in a tight loop. */
const LONG_POLL_S = 20
const QUEUE_FAILED_PAUSE_MS = 1000

/** Hands the messages of a queue to a handler, in batches; deletes those it did not report as failed. */
export function startPoller(options: PollerOptions): Poller {
  const stopping = new AbortController()
  const loops = Array.from({ length: options.concurrency }, () => poll(options, stopping.signal))
  return {
    async stop() {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

async function poll(options: PollerOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const messages = await receive(options, signal)
      if (messages.length > 0) await handleBatch(options, messages)
    } catch (error) {
      if (signal.aborted) return
      console.error('queue:', error)
      await delay(QUEUE_FAILED_PAUSE_MS, undefined, { signal }).catch(() => undefined)
    }
  }
}

async function receive(
  { client, queue, batchSize }: PollerOptions,
  abortSignal: AbortSignal,
): Promise<Message[]> {
  const command = new ReceiveMessageCommand({
    QueueUrl: queue.url,
    MaxNumberOfMessages: batchSize,
    WaitTimeSeconds: LONG_POLL_S,
    MessageSystemAttributeNames: ['All'],
  })
  const { Messages = [] } = await client.send(command, { abortSignal })
  return Messages
}

async function handleBatch(options: PollerOptions, messages: readonly Message[]): Promise<void> {
  const records = messages.map((message) => recordOf(message, options.queue.arn))
  const failed = await failuresOf(options.handler, records)
  await Promise.all(
    records.map((record) =>
      failed.has(record.messageId) ? retryLater(options, record) : remove(options, record),
    ),
  )
}

/** Ids of the messages that failed: those the handler names, or all of them when it throws. */
async function failuresOf(
  handler: PollerOptions['handler'],
  records: readonly SQSRecord[],
): Promise<ReadonlySet<string>> {
  try {
    const { batchItemFailures } = await handler({ Records: [...records] })
    return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
  } catch (error) {
    console.error('ingest:', error)
    return new Set(records.map(({ messageId }) => messageId))
  }
}

async function retryLater(
  { client, queue, retryDelayS, onFailure }: PollerOptions,
  record: SQSRecord,
): Promise<void> {
  const receiveCount = Number(record.attributes.ApproximateReceiveCount)
  onFailure(record, receiveCount)
  const { receiptHandle: ReceiptHandle } = record
  const VisibilityTimeout = retryDelayS(receiveCount)
  await client.send(
    new ChangeMessageVisibilityCommand({ QueueUrl: queue.url, ReceiptHandle, VisibilityTimeout }),
  )
}

async function remove({ client, queue }: PollerOptions, { receiptHandle }: SQSRecord): Promise<void> {
  await client.send(new DeleteMessageCommand({ QueueUrl: queue.url, ReceiptHandle: receiptHandle }))
}

function recordOf(
  { MessageId = '', ReceiptHandle = '', Body = '', MD5OfBody = '', Attributes }: Message,
  arn: string,
): SQSRecord {
  const { SenderId = '', SentTimestamp = '', ApproximateReceiveCount = '1' } = Attributes ?? {}
  const { ApproximateFirstReceiveTimestamp = SentTimestamp } = Attributes ?? {}
  return {
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    md5OfBody: MD5OfBody,
    attributes: { SenderId, SentTimestamp, ApproximateReceiveCount, ApproximateFirstReceiveTimestamp },
    messageAttributes: {},
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: REGION,
  }
}
