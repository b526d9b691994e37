import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import { LONGEST_DELAY_S, messageOf, type WebhookQueue } from './webhook-queue.ts'

export function sqsWebhookQueue(client: SQSClient, queueUrl: string): WebhookQueue {
  return {
    async send(delivery, delayS) {
      const DelaySeconds = Math.min(LONGEST_DELAY_S, Math.max(0, Math.ceil(delayS)))
      const MessageBody = messageOf(delivery)
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody, DelaySeconds }))
    },
  }
}
