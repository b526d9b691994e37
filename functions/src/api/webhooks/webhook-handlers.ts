import type { Webhook, WebhookTicket } from '@backstride/contract'
import type { WebhookRecord } from '@backstride/store'
import { newTimedId } from '../../new-id.ts'
import { secretOf, secretText } from '../../webhooks/secret.ts'
import { ApiError } from '../api-error.ts'
import type { Handlers } from '../call.ts'
import type { ApiDeps } from '../deps.ts'
import { requireReachable } from './require-reachable.ts'
import { requireWebhook } from './require-webhook.ts'

/** A few services that one person uses; each is a request for every workout. */
const MAX_WEBHOOKS = 5

/** How long the secret before a rotation signs as well: a day to put the new one everywhere. */
const OVERLAP_MS = 86_400_000

type WebhookRoute =
  | 'createWebhook'
  | 'listWebhooks'
  | 'updateWebhook'
  | 'deleteWebhook'
  | 'rotateWebhookSecret'

export function webhookHandlers(deps: ApiDeps): Handlers<WebhookRoute> {
  const { store, now } = deps
  const ticketOf = async (webhook: WebhookRecord): Promise<WebhookTicket> => {
    const secret = secretOf(await deps.webhookKey(), webhook, webhook.secretNumber)
    return { webhook: webhookBody(webhook, now()), secret: secretText(secret) }
  }

  return {
    createWebhook: async ({ caller: { athleteId }, body }) => {
      requireReachable(deps, body.url)
      if ((await store.listWebhooks(athleteId)).length >= MAX_WEBHOOKS) {
        throw new ApiError('CONFLICT', `There are ${MAX_WEBHOOKS} webhooks already. Delete one first.`)
      }
      const webhook = newWebhook(athleteId, body, now())
      await store.putWebhook(webhook)
      return ticketOf(webhook)
    },

    listWebhooks: async ({ caller }) => ({
      items: (await store.listWebhooks(caller.athleteId)).map((webhook) => webhookBody(webhook, now())),
    }),

    updateWebhook: async ({ caller, params: { webhookId }, body }) => {
      if (body.url !== undefined) requireReachable(deps, body.url)
      const wish = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
      const record = body.isEnabled === undefined ? {} : { disabled: null, failingSince: null }
      return webhookBody(
        requireWebhook(
          await store.changeWebhook(caller.athleteId, webhookId, (there) => ({
            ...there,
            ...wish,
            ...record,
          })),
        ),
        now(),
      )
    },

    deleteWebhook: async ({ caller, params: { webhookId } }) => {
      await store.deleteWebhook(caller.athleteId, webhookId)
      return undefined
    },

    rotateWebhookSecret: async ({ caller: { athleteId }, params: { webhookId } }) => {
      const { secretNumber } = requireWebhook(await store.getWebhook(athleteId, webhookId))
      const previousSecretUntil = new Date(now().getTime() + OVERLAP_MS).toISOString()
      // Two rotations at one moment are one, and both are told the same secret.
      const rotated = await store.changeWebhook(athleteId, webhookId, (there) =>
        there.secretNumber === secretNumber
          ? { ...there, secretNumber: secretNumber + 1, previousSecretUntil }
          : there,
      )
      return ticketOf(requireWebhook(rotated))
    },
  }
}

function newWebhook(
  athleteId: string,
  wish: Pick<WebhookRecord, 'url' | 'events' | 'fields'>,
  now: Date,
): WebhookRecord {
  return {
    athleteId,
    webhookId: newTimedId(now),
    ...wish,
    createdAt: now.toISOString(),
    secretNumber: 1,
    previousSecretUntil: null,
    isEnabled: true,
    disabled: null,
    failingSince: null,
  }
}

function webhookBody(webhook: WebhookRecord, now: Date): Webhook {
  const { webhookId, url, events, fields, createdAt, isEnabled, disabled, previousSecretUntil } = webhook
  const isOver = previousSecretUntil === null || Date.parse(previousSecretUntil) <= now.getTime()
  return {
    id: webhookId,
    url,
    events: [...events],
    fields: [...fields],
    createdAt,
    isEnabled,
    disabled,
    previousSecretUntil: isOver ? null : previousSecretUntil,
  }
}
