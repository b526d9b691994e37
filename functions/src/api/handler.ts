/** Lambda entry point: builds the real dependencies once per container. Behaviour is in app.ts. */

import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'
import { mapSource } from '@backstride/contract'
import { dynamoStore, s3Objects } from '@backstride/store'
import { handle } from 'hono/aws-lambda'
import { requireEnv } from '../env.ts'
import { storedServices } from '../services/stored-services.ts'
import { storedSecret } from '../stored-secret.ts'
import { sqsWebhookQueue } from '../webhooks/sqs-webhook-queue.ts'
import { createApp } from './app.ts'
import { oidcIdentity } from './oidc-identity.ts'

const publicUrl = requireEnv('PUBLIC_URL')
const mapText = process.env.MAP_SOURCE
const secrets = new SecretsManagerClient()

export const handler = handle(
  createApp({
    store: dynamoStore(new DynamoDBClient(), requireEnv('TABLE_NAME')),
    objects: s3Objects(
      new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
      requireEnv('BUCKET_NAME'),
    ),
    identity: oidcIdentity({
      issuer: requireEnv('OIDC_ISSUER'),
      clientId: requireEnv('OIDC_CLIENT_ID'),
      redirectUri: `${publicUrl}/api/auth/callback`,
      clientSecret: storedSecret(secrets, requireEnv('OIDC_CLIENT_SECRET_ARN')),
    }),
    services: storedServices(storedSecret(secrets, requireEnv('SERVICES_ARN'))),
    webhooks: sqsWebhookQueue(new SQSClient(), requireEnv('WEBHOOK_QUEUE_URL')),
    webhookKey: storedSecret(secrets, requireEnv('WEBHOOK_KEY_ARN')),
    allowsLoopbackWebhooks: false,
    publicUrl,
    ...(mapText && { map: mapSource.parse(JSON.parse(mapText)) }),
    now: () => new Date(),
  }),
)
