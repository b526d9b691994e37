import { queueEvent } from '../events.ts'
import type { Message, MessageQueue } from './message-queue.ts'
import type { Slot } from './slot.ts'

/** As `infra/aws` sets it. */
const BATCH = 4

/** Feeds a slot from the queue until it is closed; answers how many messages were delivered. */
export async function consume(queue: MessageQueue, slot: Slot): Promise<number> {
  let deliveries = 0
  for (;;) {
    const batch = await queue.receive(BATCH)
    if (batch.length === 0) return deliveries
    deliveries += batch.length
    queue.settle(batch, await failedOf(slot, batch))
  }
}

/** Messages that the function names as failed; all of them when it gave no answer. */
async function failedOf(slot: Slot, batch: readonly Message[]): Promise<ReadonlySet<Message>> {
  const outcome = await slot.invoke(queueEvent(batch.map(({ body }) => body)))
  if (outcome.status !== 'answered') return new Set(batch)
  const { batchItemFailures } = outcome.value as { batchItemFailures: { itemIdentifier: string }[] }
  const ids = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
  return new Set(batch.filter((_, k) => ids.has(`message-${k}`)))
}
