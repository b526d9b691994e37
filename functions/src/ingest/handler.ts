/** Lambda entry point: builds the real dependencies once per container. Behaviour is in create-handler.ts. */

import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'
import { dynamoStore, s3Objects } from '@backstride/store'
import { requireEnv } from '../env.ts'
import { storedServices } from '../services/stored-services.ts'
import { storedSecret } from '../stored-secret.ts'
import { sqsWebhookQueue } from '../webhooks/sqs-webhook-queue.ts'
import { createHandler } from './create-handler.ts'

export const handler = createHandler({
  store: dynamoStore(new DynamoDBClient(), requireEnv('TABLE_NAME')),
  objects: s3Objects(
    new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
    requireEnv('BUCKET_NAME'),
  ),
  services: storedServices(storedSecret(new SecretsManagerClient(), requireEnv('SERVICES_ARN'))),
  webhooks: sqsWebhookQueue(new SQSClient(), requireEnv('WEBHOOK_QUEUE_URL')),
  now: () => new Date(),
})
