import {
  createWebhooks,
  type PostRequest,
  post,
  publicAddressOf,
  type WebhookQueue,
} from '@backstride/functions/webhooks'
import type { Store } from '@backstride/store'
import type { DataFolder } from '../data-folder/data-folder.ts'
import type { Engines } from '../engines/engines.ts'
import { type Poller, startPoller } from './poller.ts'

export interface WebhookPollerOptions {
  readonly engines: Engines
  readonly store: Store
  readonly webhooks: WebhookQueue
  readonly folder: DataFolder
  readonly localWebhooks: boolean
  readonly now: () => Date
}

const CONCURRENCY = 2
const BATCH_SIZE = 5
const RETRY_DELAY_S = 30

/** Feeds the webhooks function from its queue. */
export function startWebhookPoller(options: WebhookPollerOptions): Poller {
  const { engines, store, webhooks, folder, localWebhooks, now } = options
  return startPoller({
    client: engines.sqs,
    queue: engines.addresses.webhookQueue,
    handler: createWebhooks({
      store,
      webhooks,
      webhookKey: async () => folder.secrets.webhookKey,
      post: localWebhooks ? postHereToo : post,
      now,
      chance: Math.random,
    }),
    concurrency: CONCURRENCY,
    batchSize: BATCH_SIZE,
    retryDelayS: () => RETRY_DELAY_S,
    onFailure: () => undefined,
  })
}

/** As `post`, but programs on this machine are reached as well, by their address and by no other name. */
function postHereToo(request: PostRequest) {
  return post(request, {
    addressOf: async (url) => (url.hostname === '127.0.0.1' ? url.hostname : publicAddressOf(url)),
  })
}
