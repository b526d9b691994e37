import { Aws, Duration } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

export interface UploadQueueProps {
  /** The bucket whose uploads are announced here. A name, so that the bucket can depend on this queue's policy. */
  readonly bucketName: string
  readonly consumerTimeout: Duration
}

/** One message per uploaded file. What fails five times is parked, to be looked at and replayed. */
export class UploadQueue extends Construct {
  readonly queue: Queue
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, { bucketName, consumerTimeout }: UploadQueueProps) {
    super(scope, id)
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...PRIVATE,
      retentionPeriod: Duration.days(14), // the longest that SQS keeps a message
    })
    this.queue = new Queue(this, 'Queue', {
      ...PRIVATE,
      // AWS Lambda guide, "Using Lambda with Amazon SQS": at least six times the function's timeout, and five receives.
      visibilityTimeout: Duration.seconds(6 * consumerTimeout.toSeconds()),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    })
    this.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: {
          ArnEquals: { 'aws:SourceArn': `arn:${Aws.PARTITION}:s3:::${bucketName}` },
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        },
      }),
    )
  }
}

const PRIVATE = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true }
