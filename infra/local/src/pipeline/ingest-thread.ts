/** The ingest function in a thread of its own, fed from the queue until it is told to stop. */

import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { createIngest } from '@backstride/functions/ingest'
import { storedServices } from '@backstride/functions/services'
import { sqsWebhookQueue } from '@backstride/functions/webhooks'
import { dynamoStore } from '@backstride/store'
import type { EngineAddresses } from '../engines/engines.ts'
import { queueClient } from '../engines/queue.ts'
import { clientOver } from '../engines/sockets.ts'
import { portHandler } from '../engines/table-port.ts'
import { diskAt } from '../object-store/disk.ts'
import { diskObjects } from '../object-store/disk-objects.ts'
import { type ObjectsAddress, objectsAt } from '../object-store/objects-at.ts'
import { announcing } from './announce.ts'
import { startIngestPoller } from './ingest-poller.ts'

/** All that a thread is told: where everything is. */
export interface IngestThreadData {
  /** What the operator wrote down of services, as JSON. */
  readonly services: string
  readonly engines: EngineAddresses
  readonly tablePort: MessagePort
  readonly objects: ObjectsAddress & { readonly dir: string }
}

/** What a thread tells: that it begins to take messages, or a line for people. */
export type ThreadMessage = 'ready' | { readonly line: string }

const { engines, tablePort, objects, services } = workerData as IngestThreadData
const closing = new AsyncDisposableStack()
const table = new DynamoDBClient(clientOver(portHandler(tablePort)))
closing.defer(() => table.destroy())
const sqs = queueClient(engines.queueSocket)
closing.defer(() => sqs.destroy())
const now = () => new Date()
const send = (MessageBody: string) =>
  sqs.send(new SendMessageCommand({ QueueUrl: engines.queue.url, MessageBody }))
const ingest = createIngest({
  store: dynamoStore(table, engines.tableName),
  objects: diskObjects({
    disk: diskAt(objects.dir),
    bucket: objects.bucket,
    addressed: objectsAt(objects, closing),
    now,
    onCreated: announcing(send),
  }),
  services: storedServices(async () => services),
  webhooks: sqsWebhookQueue(sqs, engines.webhookQueue.url),
  now,
})
const tell = (message: ThreadMessage) => parentPort?.postMessage(message)
const say = (line: string) => tell({ line })
tell('ready')
const poller = startIngestPoller({ sqs, queue: engines.queue, ingest, say })
closing.defer(poller.stop)
parentPort?.once('message', () => void closing.disposeAsync())
