import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { log, thrown } from '../log.ts'
import { type DeliverDeps, deliver } from './deliver.ts'
import { deliveryIn } from './webhook-queue.ts'

/** Handles messages about deliveries, all at once: nearly all of the time goes by waiting for receivers. */
export function createWebhooks(deps: DeliverDeps): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async ({ Records }) => {
    const failed = await Promise.all(
      Records.map(async ({ messageId, body }) => {
        try {
          await deliver(deps, deliveryIn(body))
          return []
        } catch (error) {
          log('error', 'WEBHOOK_FAILED', { messageId, error: thrown(error) })
          return [{ itemIdentifier: messageId }]
        }
      }),
    )
    return { batchItemFailures: failed.flat() }
  }
}
