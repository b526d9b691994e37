import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  HttpMethods,
  type IBucket,
} from 'aws-cdk-lib/aws-s3'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Stage } from '../stages.ts'

export interface RecordingsBucketProps {
  readonly bucketName: string
  readonly stage: Stage
  /** The origin whose pages may send files here. */
  readonly siteUrl: string
  /** Hears of every object under `uploads/`. */
  readonly queue: Queue
  readonly accessLogs: IBucket
}

/** The original files as people sent them, the analyses made from them, and exports, which alone expire. */
export class RecordingsBucket extends Bucket {
  constructor(scope: Construct, id: string, props: RecordingsBucketProps) {
    const { bucketName, stage, siteUrl, queue, accessLogs } = props
    super(scope, id, {
      bucketName,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: stage.keepsData,
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          // As long as the table can be restored to an earlier moment, so that both can go back to the same one.
          ...(stage.keepsData && { noncurrentVersionExpiration: Duration.days(35) }),
        },
        // A day after an export’s own end, so that none is taken away while it can be fetched.
        {
          prefix: 'exports/',
          expiration: Duration.days(8),
          ...(stage.keepsData && { noncurrentVersionExpiration: Duration.days(1) }),
        },
      ],
      cors: [
        {
          allowedOrigins: [siteUrl],
          allowedMethods: [HttpMethods.PUT],
          allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
          maxAge: 3600,
        },
      ],
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'recordings/',
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    announceUploads(this, queue)
  }
}

/** CloudFormation's own property: CDK's addEventNotification would add a function with rights on every bucket. */
function announceUploads(bucket: Bucket, queue: Queue) {
  const resource = bucket.node.defaultChild
  if (!(resource instanceof CfnBucket)) throw new TypeError('a bucket without its CloudFormation resource')
  resource.notificationConfiguration = {
    queueConfigurations: [
      {
        event: 's3:ObjectCreated:*',
        queue: queue.queueArn,
        filter: { s3Key: { rules: [{ name: 'prefix', value: 'uploads/' }] } },
      },
    ],
  }
  // S3 tries the queue when it is told of it, so the queue must admit S3 first.
  bucket.node.addDependency(queue)
}
