import type { DeliveryName, DeliveryRecord, Store, WebhookRecord } from '@backstride/store'
import { log } from '../log.ts'
import { GONE, healthAfter } from './health.ts'
import { payloadOf } from './payload-of.ts'
import type { Answer, PostRequest } from './post.ts'
import { MAX_ATTEMPTS, waitAfter } from './retries.ts'
import { signingSecrets } from './secret.ts'
import { signatureHeaders } from './signature.ts'
import type { WebhookQueue } from './webhook-queue.ts'

export interface DeliverDeps {
  readonly store: Store
  readonly webhooks: WebhookQueue
  /** What the secrets of all webhooks are made from. */
  readonly webhookKey: () => Promise<string>
  readonly post: (request: PostRequest) => Promise<Answer>
  readonly now: () => Date
  /** A number in [0, 1). */
  readonly chance: () => number
}

/** How long an attempt keeps others off: longer than any takes, so that only one that was broken off is begun again. */
const ATTEMPT_MS = 60_000

/**
 * Takes one delivery a step further: waits for its time, or makes the attempt that is due. Every message about it may
 * come again at any moment; what a receiver has answered with 2xx is not sent any more.
 */
export async function deliver(deps: DeliverDeps, name: DeliveryName): Promise<void> {
  const { store, webhooks, now } = deps
  const delivery = await store.getDelivery(name)
  if (delivery?.state !== 'pending') return
  const webhook = await store.getWebhook(name.athleteId, name.webhookId)
  // Taken away while this was under way.
  if (!webhook) return store.removeDelivery(name)
  if (!webhook.isEnabled && delivery.type !== 'webhook.test') {
    await store.endAttempt(name, FAILED, attemptOf(delivery, now(), { ...NO_ANSWER, code: 'DISABLED' }))
    return
  }
  const until = new Date(now().getTime() + ATTEMPT_MS).toISOString()
  const begun = await store.beginAttempt(name, now().toISOString(), until)
  const waiting = begun ? await attempt(deps, webhook, begun) : await store.getDelivery(name)
  if (waiting?.state === 'pending') await webhooks.send(name, secondsUntil(waiting.nextAttemptAt, now()))
}

/** Answers the delivery as it stands afterwards. */
async function attempt(deps: DeliverDeps, webhook: WebhookRecord, delivery: DeliveryRecord) {
  const { store, now, chance } = deps
  const at = now()
  const answer = await deps.post(await requestOf(deps, webhook, delivery, at))
  const ended = attemptOf(delivery, at, answer, now())
  log('info', 'WEBHOOK_ATTEMPTED', { eventId: delivery.eventId, code: answer.code, status: answer.status })
  const isLast = delivery.begun >= MAX_ATTEMPTS || delivery.type === 'webhook.test' || answer.status === GONE
  const waitMs = 1000 * waitAfter(delivery.begun, chance())
  const nextAttemptAt = new Date(now().getTime() + waitMs).toISOString()
  const standing = isLast ? FAILED : ({ state: 'pending', nextAttemptAt } as const)
  if (delivery.type !== 'webhook.test') {
    const { athleteId, webhookId } = webhook
    await store.changeWebhook(athleteId, webhookId, (there) =>
      healthAfter(there, answer, now().toISOString()),
    )
  }
  return store.endAttempt(delivery, answer.code === null ? DELIVERED : standing, ended)
}

async function requestOf(
  { store, webhookKey }: DeliverDeps,
  webhook: WebhookRecord,
  delivery: DeliveryRecord,
  at: Date,
): Promise<PostRequest> {
  const body = JSON.stringify(await payloadOf(store, webhook, delivery))
  const secrets = signingSecrets(await webhookKey(), webhook, at)
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Backstride-Webhooks/1',
    ...signatureHeaders({ id: delivery.eventId, at, body }, secrets),
  }
  return { url: webhook.url, headers, body }
}

function attemptOf(delivery: DeliveryRecord, at: Date, { status, code, text }: Answer, end = at) {
  const { begun: number } = delivery
  const durationMs = end.getTime() - at.getTime()
  return { number, at: at.toISOString(), durationMs, status, code, answer: text }
}

function secondsUntil(at: string | null, now: Date): number {
  return at === null ? 0 : (Date.parse(at) - now.getTime()) / 1000
}

const DELIVERED = { state: 'delivered', nextAttemptAt: null } as const
const FAILED = { state: 'failed', nextAttemptAt: null } as const
const NO_ANSWER = { status: null, text: '' } as const
