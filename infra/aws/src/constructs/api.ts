import type { MapSource } from '@backstride/contract'
import { Duration, Fn, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { NodeFunction } from './node-function.ts'
import type { Services } from './services.ts'
import type { SignIn } from './sign-in.ts'
import type { Webhooks } from './webhooks.ts'

export interface ApiProps {
  readonly bundles: string
  readonly table: TableV2
  readonly recordings: Bucket
  readonly webhooks: Webhooks
  readonly services: Services
  readonly signIn: SignIn
  readonly siteUrl: string
  readonly map?: MapSource | undefined
}

/** The HTTP API: one function behind one catch-all route, since Hono does the routing. */
export class Api extends Construct {
  readonly function: NodeFunction
  readonly stage: HttpStage
  /** Where CloudFront finds the API. */
  readonly host: string

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id)
    const { bundles, table, recordings, webhooks, services, signIn, siteUrl, map } = props
    this.function = new NodeFunction(this, 'Function', {
      bundles,
      bundle: 'api',
      memoryMb: 1024, // more than half a processor, so that a cold start computes for less than a second
      timeout: Duration.seconds(15), // an answer that takes longer is lost to the person waiting
      environment: {
        TABLE_NAME: table.tableName,
        BUCKET_NAME: recordings.bucketName,
        WEBHOOK_QUEUE_URL: webhooks.queue.queueUrl,
        WEBHOOK_KEY_ARN: webhooks.key.secretArn,
        SERVICES_ARN: services.secret.secretArn,
        PUBLIC_URL: siteUrl,
        OIDC_ISSUER: signIn.issuer,
        OIDC_CLIENT_ID: signIn.clientId,
        OIDC_CLIENT_SECRET_ARN: signIn.clientSecret.secretArn,
        ...(map && { MAP_SOURCE: JSON.stringify(map) }),
      },
    })
    this.#allow(props)

    const http = new HttpApi(this, 'Http', { createDefaultStage: false })
    http.addRoutes({
      path: '/api/{proxy+}',
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration('Lambda', this.function),
    })
    Validations.of(http).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'The function checks the session cookie or the personal token of every route that is not public.',
    })
    this.stage = createStage(this, http)
    this.host = Fn.select(2, Fn.split('/', http.apiEndpoint))
  }

  #allow({ table, recordings, webhooks, services, signIn }: ApiProps) {
    this.function.allow(
      [
        'dynamodb:BatchGetItem',
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
      ],
      [table.tableArn],
    )
    this.function.allow(
      ['dynamodb:Query'],
      [table.tableArn, `${table.tableArn}/index/byStart`, `${table.tableArn}/index/lookup`],
    )
    this.function.allowObjects(['s3:DeleteObject', 's3:GetObject', 's3:PutObject'], recordings, 'uploads/')
    this.function.allowObjects(['s3:DeleteObject', 's3:GetObject'], recordings, 'analyses/')
    this.function.allowObjects(['s3:DeleteObject', 's3:GetObject'], recordings, 'exports/')
    // Whoever leaves takes along every object, those too that no item of the table names.
    this.function.allowList(recordings, ['uploads/', 'analyses/', 'exports/'])
    this.function.allow(
      ['secretsmanager:GetSecretValue'],
      [signIn.clientSecret.secretArn, webhooks.key.secretArn],
    )
    webhooks.letSend(this.function)
    services.letSpeak(this.function)
  }
}

function createStage(scope: Construct, http: HttpApi): HttpStage {
  const logs = new LogGroup(scope, 'AccessLogs', {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  return new HttpStage(scope, 'Stage', {
    httpApi: http,
    autoDeploy: true,
    detailedMetricsEnabled: true,
    // Ten thousand athletes opening ten requests each within ten minutes are 170 a second; three times that is an attack or a success.
    throttle: { rateLimit: 500, burstLimit: 1000 },
    accessLogSettings: { destination: new LogGroupLogDestination(logs) },
  })
}
