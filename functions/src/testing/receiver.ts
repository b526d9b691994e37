import type { DeliverDeps } from '../webhooks/deliver.ts'
import { type Answer, createWebhooks, type PostRequest } from '../webhooks/index.ts'
import { NOW, type TestSystem } from './test-system.ts'

export const TAKEN: Answer = { status: 200, code: null, text: '' }
export const REFUSED: Answer = { status: 500, code: 'STATUS', text: 'broken' }

/** Whoever webhooks of a system are sent to, answering as it is told, and the function that sends them. */
export function testReceiver(
  system: Pick<TestSystem, 'store' | 'webhooks' | 'webhookKey' | 'now'>,
  answerOf: (request: PostRequest) => Answer = () => TAKEN,
) {
  const received: PostRequest[] = []
  const deps: DeliverDeps = {
    ...system,
    post: async (request) => {
      received.push(request)
      return answerOf(request)
    },
    chance: () => 0.5,
  }
  const handle = createWebhooks(deps)
  return {
    received,
    /** What the requests said, by type. */
    types: () => received.map(({ body }) => JSON.parse(body).type),
    /** Hands over the messages that are there now and wait no longer than this. */
    async deliver(withinS = 0): Promise<void> {
      const { messages } = system.webhooks
      const due = messages.filter(({ delayS }) => delayS <= withinS)
      messages.splice(0, messages.length, ...messages.filter((message) => !due.includes(message)))
      for (const { body } of due) {
        const event = { Records: [{ messageId: 'm', body }] } as Parameters<typeof handle>[0]
        const { batchItemFailures } = await handle(event)
        if (batchItemFailures.length > 0) throw new Error(`not handled: ${body}`)
      }
    },
  }
}

/** The parts of a system that webhooks need, with a clock that can be put forward. */
export function clockOf(startMs = NOW.getTime()) {
  let atMs = startMs
  return {
    now: () => new Date(atMs),
    forward: (seconds: number) => {
      atMs += 1000 * seconds
    },
  }
}
