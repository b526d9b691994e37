import { Aws, CfnOutput, Fn, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { AttributeType, Billing, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import { AccessLogs } from './constructs/access-logs.ts'
import { Api } from './constructs/api.ts'
import { INGEST_TIMEOUT, Ingest } from './constructs/ingest.ts'
import { RecordingsBucket } from './constructs/recordings-bucket.ts'
import { Services } from './constructs/services.ts'
import { SignIn } from './constructs/sign-in.ts'
import { Site } from './constructs/site.ts'
import { Upkeep } from './constructs/upkeep.ts'
import { UploadQueue } from './constructs/upload-queue.ts'
import { Watch } from './constructs/watch.ts'
import { Webhooks } from './constructs/webhooks.ts'
import type { Stage } from './stages.ts'

export interface BackstrideStackProps extends StackProps {
  readonly stage: Stage
  /** The folder that `bundleFunctions` wrote. */
  readonly bundles: string
}

/**
 * The whole system for one stage. Reading the constructor top to bottom is reading the architecture. The ids of what holds people's
 * data (`Table`, `Recordings`, `SignIn/Users`) are never changed: a new id is a new, empty one.
 */
export class BackstrideStack extends Stack {
  constructor(scope: Construct, id: string, { stage, bundles, ...props }: BackstrideStackProps) {
    super(scope, id, { ...props, terminationProtection: stage.keepsData })
    const bucketName = `backstride-${stage.name}-recordings-${stackDigits()}`
    const uploadHost = `${bucketName}.s3.${Aws.REGION}.${Aws.URL_SUFFIX}`

    const accessLogs = new AccessLogs(this, 'AccessLogs')
    const site = new Site(this, 'Site', { stage, uploadHost, accessLogs })

    const table = createTable(this, stage)
    const uploads = new UploadQueue(this, 'Uploads', { bucketName, consumerTimeout: INGEST_TIMEOUT })
    const recordings = new RecordingsBucket(this, 'Recordings', {
      bucketName,
      stage,
      siteUrl: site.url,
      queue: uploads.queue,
      accessLogs,
    })
    const webhooks = new Webhooks(this, 'Webhooks', { stage, bundles, table })
    const services = new Services(this, 'Services', stage)
    const given = { bundles, table, recordings, webhooks, services }
    const ingest = new Ingest(this, 'Ingest', { ...given, queue: uploads.queue })

    const upkeep = new Upkeep(this, 'Upkeep', { stage, ingest, recordings })

    const domainPrefix = `backstride-${stage.name}-${stackDigits()}`
    const signIn = new SignIn(this, 'SignIn', { stage, siteUrl: site.url, domainPrefix })
    const api = new Api(this, 'Api', { ...given, signIn, siteUrl: site.url, map: stage.map })
    site.serveApi(api.host)

    new Watch(this, 'Watch', { stage, api, ingest, uploads, upkeep, webhooks })

    new CfnOutput(this, 'SiteUrl', { value: site.url })
    new CfnOutput(this, 'SiteBucketName', { value: site.bucket.bucketName })
    new CfnOutput(this, 'CloudFrontName', { value: site.distribution.distributionDomainName })
    new CfnOutput(this, 'Issuer', { value: signIn.issuer })
    new CfnOutput(this, 'TableName', { value: table.tableName })
    new CfnOutput(this, 'RecordingsBucketName', { value: recordings.bucketName })
    new CfnOutput(this, 'ServicesArn', { value: services.secret.secretArn })
    new CfnOutput(this, 'UpgradeArn', { value: upkeep.upgrade.stateMachineArn })
    new CfnOutput(this, 'DeadLettersArn', { value: uploads.deadLetters.queueArn })
  }
}

/** The table as `packages/store` defines it; a test holds the two together. */
function createTable(scope: Construct, { keepsData }: Stage): TableV2 {
  const text = (name: string) => ({ name, type: AttributeType.STRING })
  return new TableV2(scope, 'Table', {
    partitionKey: text('pk'),
    sortKey: text('sk'),
    localSecondaryIndexes: [{ indexName: 'byStart', sortKey: text('startsAt') }],
    globalSecondaryIndexes: [
      { indexName: 'lookup', partitionKey: text('lookupPk'), sortKey: text('lookupSk') },
    ],
    timeToLiveAttribute: 'expiresAtS',
    billing: Billing.onDemand(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: keepsData },
    deletionProtection: keepsData,
    removalPolicy: keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
}

/** Eight digits that only this stack has: names that are free, stay the same, and depend on no other resource. */
function stackDigits(): string {
  const stackUuid = Fn.select(2, Fn.split('/', Aws.STACK_ID))
  return Fn.select(0, Fn.split('-', stackUuid))
}
