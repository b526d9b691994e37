import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import { buildApp } from 'fauxqs'
import { clientOn } from './sockets.ts'

export interface QueueEngine {
  readonly client: SQSClient
  /** Makes a queue, with its dead-letter queue. */
  createQueue(name: string, options: QueueOptions): Promise<Queue>
  close(): Promise<void>
}

export interface Queue {
  readonly url: string
  readonly arn: string
  /** Where messages go that could not be handled. */
  readonly deadLetterUrl: string
}

export interface QueueOptions {
  /** How long a received message stays with its receiver before another may have it. */
  readonly visibilityTimeoutS: number
  /** How often a message is delivered before it is parked. */
  readonly maxReceiveCount: number
}

/** SQS in memory, reached through a socket. */
export async function startQueues(socketPath: string): Promise<QueueEngine> {
  const app = buildApp({ logger: false })
  await app.listen({ path: socketPath })
  const client = queueClient(socketPath)
  return {
    client,
    createQueue: (name, options) => createQueue(client, name, options),
    async close() {
      client.destroy()
      await app.close()
    },
  }
}

/** A client of the queue behind this socket. */
export function queueClient(socketPath: string): SQSClient {
  return new SQSClient({ ...clientOn(socketPath), useQueueUrlAsEndpoint: false })
}

async function createQueue(client: SQSClient, name: string, options: QueueOptions): Promise<Queue> {
  const deadLetterUrl = await queueUrl(client, `${name}-dead`, {})
  const deadLetterTargetArn = await arnOf(client, deadLetterUrl)
  const url = await queueUrl(client, name, {
    VisibilityTimeout: String(options.visibilityTimeoutS),
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: options.maxReceiveCount }),
  })
  return { url, arn: await arnOf(client, url), deadLetterUrl }
}

async function queueUrl(
  client: SQSClient,
  QueueName: string,
  Attributes: Record<string, string>,
): Promise<string> {
  const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName, Attributes }))
  return required(QueueUrl)
}

async function arnOf(client: SQSClient, QueueUrl: string): Promise<string> {
  const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] })
  const { Attributes } = await client.send(command)
  return required(Attributes?.QueueArn)
}

function required(value: string | undefined): string {
  if (value === undefined) throw new Error('The queue engine answered without what was asked for')
  return value
}
