/** SQS as Lambda sees it: a message is with one receiver at a time, comes back when that fails, and is parked at last. */

import type { Chance } from '../../faults/chance.ts'

export interface Message {
  readonly body: string
  /** How often it was received, this time included. */
  receives: number
}

export interface MessageQueue {
  send(body: string): void
  /** Up to so many messages, in no order, as soon as there is one; none once the queue is closed. */
  receive(atMost: number): Promise<Message[]>
  /** Ends a batch: what failed comes again, or is parked. */
  settle(batch: readonly Message[], failed: ReadonlySet<Message>): void
  /** Settles when no message waits or is with a receiver. */
  idle(): Promise<void>
  close(): void
  readonly parked: readonly Message[]
}

export function messageQueue(maxReceives: number, luck: Chance): MessageQueue {
  const waiting: Message[] = []
  const parked: Message[] = []
  let out = 0
  let isClosed = false
  let changed = Promise.withResolvers<void>()

  return {
    parked,
    send(body) {
      waiting.push({ body, receives: 0 })
      tell()
    },
    async receive(atMost) {
      while (waiting.length === 0 && !isClosed) await changed.promise
      const batch = Array.from({ length: Math.min(atMost, waiting.length) }, () => taken())
      for (const message of batch) message.receives++
      out += batch.length
      return batch
    },
    settle(batch, failed) {
      out -= batch.length
      for (const message of batch) {
        if (failed.has(message)) (message.receives < maxReceives ? waiting : parked).push(message)
      }
      tell()
    },
    async idle() {
      while (waiting.length + out > 0) await changed.promise
    },
    close() {
      isClosed = true
      tell()
    },
  }

  function taken(): Message {
    return waiting.splice(luck.below(waiting.length), 1)[0]
  }

  function tell() {
    changed.resolve()
    changed = Promise.withResolvers()
  }
}
