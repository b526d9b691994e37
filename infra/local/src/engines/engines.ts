import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import { dynamoStore, type Store, tableDefinition } from '@backstride/store'
import type { DataFolder } from '../data-folder/data-folder.ts'
import { createRecords, type Records, recordsTable } from '../identity/records.ts'
import { type Queue, startQueues } from './queue.ts'
import { repairIndexes } from './repair-indexes.ts'
import { createSockets } from './sockets.ts'
import { startTable, type TableEngine } from './table.ts'

/** The embedded engines and what is built straight on them. */
export interface Engines {
  readonly store: Store
  readonly records: Records
  readonly addresses: EngineAddresses
  readonly sqs: SQSClient
  /** Lets another thread reach the table over a port. */
  readonly answerTableOver: TableEngine['answerOver']
  /** Puts a message into the queue of uploads. */
  readonly send: (body: string) => Promise<void>
}

/** Where the queues answer, for other threads of this process, and what everything is called. */
export interface EngineAddresses {
  readonly tableName: string
  readonly queueSocket: string
  /** Of uploads. */
  readonly queue: Queue
  readonly webhookQueue: Queue
}

const TABLE = 'backstride'
/** Longer than any file takes, so that no message is handled twice at a time. */
const VISIBILITY_TIMEOUT_S = 120
export const MAX_RECEIVE_COUNT = 5

/** Starts table and queue on sockets of this process alone; they end with the stack, the table last. */
export async function startEngines(
  { tableDir, lock }: DataFolder,
  now: () => Date,
  opening: AsyncDisposableStack,
): Promise<Engines> {
  const sockets = createSockets()
  opening.defer(sockets.remove)
  const queueSocket = sockets.pathOf('queue')
  const table = await startTable(tableDir, sockets.pathOf('table'), [tableDefinition(TABLE), recordsTable])
  opening.defer(table.close)
  if (lock.isTakenOver) await repairIndexes(table.client, tableDefinition(TABLE))
  const { client, createQueue, close } = await startQueues(queueSocket)
  opening.defer(close)
  const options = { visibilityTimeoutS: VISIBILITY_TIMEOUT_S, maxReceiveCount: MAX_RECEIVE_COUNT }
  const queue = await createQueue('uploads', options)
  const webhookQueue = await createQueue('webhooks', options)
  return {
    store: dynamoStore(table.client, TABLE),
    records: createRecords(table.client, now),
    answerTableOver: table.answerOver,
    addresses: { tableName: TABLE, queueSocket, queue, webhookQueue },
    sqs: client,
    send: async (MessageBody) => {
      await client.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody }))
    },
  }
}
