/** Lambda entry point: builds the real dependencies once per container. Behaviour is in deliver.ts. */

import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'
import { dynamoStore } from '@backstride/store'
import { requireEnv } from '../env.ts'
import { storedSecret } from '../stored-secret.ts'
import { createWebhooks } from './create-webhooks.ts'
import { post } from './post.ts'
import { sqsWebhookQueue } from './sqs-webhook-queue.ts'

export const handler = createWebhooks({
  store: dynamoStore(new DynamoDBClient(), requireEnv('TABLE_NAME')),
  webhooks: sqsWebhookQueue(new SQSClient(), requireEnv('WEBHOOK_QUEUE_URL')),
  webhookKey: storedSecret(new SecretsManagerClient(), requireEnv('WEBHOOK_KEY_ARN')),
  post,
  now: () => new Date(),
  chance: Math.random,
})
