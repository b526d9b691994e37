import * as z from 'zod'
import { id } from '../ids.ts'
import {
  delivery,
  deliveryList,
  webhook,
  webhookList,
  webhookRequest,
  webhookTicket,
  webhookUpdate,
} from '../webhook.ts'
import type { Route } from './route.ts'

const params = z.object({ webhookId: id })

/** Addresses elsewhere that are told what happens, signed as Standard Webhooks says. */
export const webhooksRoutes = {
  createWebhook: {
    method: 'POST',
    path: '/api/me/webhooks',
    summary: 'Have an address told what happens; its secret is in this answer and never again',
    body: webhookRequest,
    status: 201,
    answer: webhookTicket,
  },
  listWebhooks: {
    method: 'GET',
    path: '/api/me/webhooks',
    summary: 'The addresses that are told what happens, oldest first, without their secrets',
    status: 200,
    answer: webhookList,
  },
  updateWebhook: {
    method: 'PATCH',
    path: '/api/me/webhooks/{webhookId}',
    summary: 'Change an address, what it is told, or switch it off and on',
    params,
    body: webhookUpdate,
    status: 200,
    answer: webhook,
  },
  deleteWebhook: {
    method: 'DELETE',
    path: '/api/me/webhooks/{webhookId}',
    summary: 'Tell an address nothing more; its log goes too',
    params,
    status: 204,
  },
  rotateWebhookSecret: {
    method: 'POST',
    path: '/api/me/webhooks/{webhookId}/secret',
    summary: 'Replace the secret; for a day deliveries are signed with the one before as well',
    params,
    status: 201,
    answer: webhookTicket,
  },
  testWebhook: {
    method: 'POST',
    path: '/api/me/webhooks/{webhookId}/test',
    summary: 'Send a test event, once; the log tells how it went',
    params,
    status: 201,
    answer: delivery,
  },
  listDeliveries: {
    method: 'GET',
    path: '/api/me/webhooks/{webhookId}/deliveries',
    summary: 'What an address was told lately, newest first, and how it answered',
    params,
    status: 200,
    answer: deliveryList,
  },
} as const satisfies Record<string, Route>
