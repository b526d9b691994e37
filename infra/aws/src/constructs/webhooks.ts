import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Stage } from '../stages.ts'
import { NodeFunction } from './node-function.ts'

/** Ten seconds for a receiver and a few for the table. */
const TIMEOUT = Duration.seconds(30)

export interface WebhooksProps {
  readonly stage: Stage
  readonly bundles: string
  readonly table: TableV2
}

/** Tells addresses elsewhere what happens. It knows the table and nothing of the recordings. */
export class Webhooks extends Construct {
  readonly function: NodeFunction
  readonly queue: Queue
  readonly deadLetters: Queue
  /** What the secrets of all webhooks are made from. Its id is never changed: a new key would silence every receiver. */
  readonly key: Secret

  constructor(scope: Construct, id: string, { stage, bundles, table }: WebhooksProps) {
    super(scope, id)
    this.deadLetters = new Queue(this, 'DeadLetters', { ...PRIVATE, retentionPeriod: Duration.days(14) })
    this.queue = new Queue(this, 'Queue', {
      ...PRIVATE,
      visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    })
    this.key = createKey(this, stage)
    this.function = new NodeFunction(this, 'Function', {
      bundles,
      bundle: 'webhooks',
      memoryMb: 512, // it waits for receivers nearly all of the time
      timeout: TIMEOUT,
      environment: {
        TABLE_NAME: table.tableName,
        WEBHOOK_QUEUE_URL: this.queue.queueUrl,
        WEBHOOK_KEY_ARN: this.key.secretArn,
      },
    })
    this.function.allow(
      ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      [table.tableArn],
    )
    this.function.allow(['secretsmanager:GetSecretValue'], [this.key.secretArn])
    this.letSend(this.function)
    this.function.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 10, // all at once, each for ten seconds at most
        maxConcurrency: 10, // receivers that hang must not take the account's concurrency from the API
        reportBatchItemFailures: true,
      }),
    )
  }

  /** Allows a function to have something told; its environment has to name the queue. */
  letSend(sender: NodeFunction) {
    sender.allow(['sqs:SendMessage'], [this.queue.queueArn])
  }
}

function createKey(scope: Construct, { keepsData }: Stage): Secret {
  const key = new Secret(scope, 'Key', {
    description: 'What the secrets of webhooks are made from',
    generateSecretString: { passwordLength: 43, excludePunctuation: true }, // 256 bits of letters and digits
    removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  Validations.of(key).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason: 'Every receiver holds a secret made from it; each athlete rotates those of their own receivers.',
  })
  return key
}

const PRIVATE = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true }
