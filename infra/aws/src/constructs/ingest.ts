import { Duration } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { NodeFunction } from './node-function.ts'
import type { Services } from './services.ts'
import type { Webhooks } from './webhooks.ts'

/** The longest that one batch may take; the queue hides its messages six times as long. */
export const INGEST_TIMEOUT = Duration.minutes(2)

export interface IngestProps {
  readonly bundles: string
  readonly table: TableV2
  readonly recordings: Bucket
  readonly queue: Queue
  readonly webhooks: Webhooks
  readonly services: Services
}

/** Turns each uploaded file into a workout. */
export class Ingest extends Construct {
  readonly function: NodeFunction

  constructor(scope: Construct, id: string, props: IngestProps) {
    super(scope, id)
    const { bundles, table, recordings, queue, webhooks, services } = props
    this.function = new NodeFunction(this, 'Function', {
      bundles,
      bundle: 'ingest',
      memoryMb: 1769, // one whole processor (AWS Lambda guide, "Configure Lambda function memory"): decoding is pure computing
      timeout: INGEST_TIMEOUT,
      environment: {
        TABLE_NAME: table.tableName,
        BUCKET_NAME: recordings.bucketName,
        WEBHOOK_QUEUE_URL: webhooks.queue.queueUrl,
        SERVICES_ARN: services.secret.secretArn,
      },
    })
    this.function.allow(
      [
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      [table.tableArn],
    )
    this.function.allow(
      ['dynamodb:Query'],
      [`${table.tableArn}/index/byStart`, `${table.tableArn}/index/lookup`],
    )
    // It puts what archives hold among the uploads, each as a file of its own.
    this.function.allowObjects(['s3:DeleteObject', 's3:GetObject', 's3:PutObject'], recordings, 'uploads/')
    this.function.allowObjects(['s3:DeleteObject', 's3:GetObject', 's3:PutObject'], recordings, 'analyses/')
    this.function.allowObjects(
      ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:PutObject'],
      recordings,
      'exports/',
    )
    // Removals that the API did not bring to their end.
    this.function.allowList(recordings, ['uploads/', 'analyses/', 'exports/'])
    webhooks.letSend(this.function)
    services.letSpeak(this.function)
    this.function.addEventSource(
      new SqsEventSource(queue, {
        batchSize: 4, // four files of the largest size, one after the other, within the timeout
        maxConcurrency: 100, // a morning peak must not take the account's whole concurrency from the API
        reportBatchItemFailures: true,
      }),
    )
  }
}
