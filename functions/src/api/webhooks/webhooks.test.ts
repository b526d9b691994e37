import { delivery, deliveryList, webhook, webhookList, webhookTicket } from '@backstride/contract'
import { memoryStore } from '@backstride/store'
import { expect, test, vi } from 'vitest'
import { REFUSED, TAKEN, testReceiver } from '../../testing/receiver.ts'
import { NOW, type TestBrowser, testSystem } from '../../testing/test-system.ts'
import { signatureHeaders } from '../../webhooks/signature.ts'
import { requireReachable } from './require-reachable.ts'

vi.spyOn(console, 'log').mockReturnValue()

const WISH = { url: 'https://hook.example.org/in', events: ['workout.ready'], fields: ['summary'] }

test('a secret is told once, when it is made, and no answer ever holds it again', async () => {
  const { ada, items } = await signedIn()
  const { webhook: made, secret } = await create(ada)
  expect(made).toMatchObject({ ...WISH, isEnabled: true, disabled: null, previousSecretUntil: null })
  const answers = [
    await ada('/api/me/webhooks'),
    await ada(`/api/me/webhooks/${made.id}`, { method: 'PATCH', body: {} }),
    await ada(`/api/me/webhooks/${made.id}/deliveries`),
  ]
  for (const answer of answers) {
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toContain(secret.slice(6, 30))
  }
  expect([...items.values()].join()).not.toContain(secret.slice(6, 30))
})

test.each([
  'http://hook.example.org/',
  'ftp://hook.example.org/',
  'https://ada:secret@hook.example.org/',
  'https://hook.example.org/#part',
  `https://hook.example.org/${'x'.repeat(500)}`,
  'hook.example.org',
  'javascript:alert(1)',
])('%s is no address for a webhook', async (url) => {
  const { ada } = await signedIn()
  const response = await ada('/api/me/webhooks', { method: 'POST', body: { ...WISH, url } })
  expect(response.status).toBe(400)
})

test('a program on the machine itself is told only where its operator allows that', () => {
  const url = 'http://127.0.0.1:9000/'
  expect(() => requireReachable({ allowsLoopbackWebhooks: true }, url)).not.toThrow()
  expect(() => requireReachable({ allowsLoopbackWebhooks: false }, url)).toThrow('https://')
  expect(() => requireReachable({ allowsLoopbackWebhooks: true }, 'http://10.0.0.1/')).toThrow('https://')
})

test('five is the most one athlete may have', async () => {
  const { ada } = await signedIn()
  for (let k = 0; k < 5; k++) await create(ada)
  expect((await ada('/api/me/webhooks', { method: 'POST', body: WISH })).status).toBe(409)
})

test('a test goes out signed with the secret that was told, and the log says how it went', async () => {
  const { ada, system } = await signedIn()
  const { webhook: made, secret } = await create(ada)
  const path = `/api/me/webhooks/${made.id}`
  const sent = delivery.parse(await (await ada(`${path}/test`, { method: 'POST' })).json())
  expect(sent).toMatchObject({ type: 'webhook.test', state: 'pending', attempts: [] })

  const answers = [{ ...TAKEN, text: 'hello' }]
  const receiver = testReceiver(system, () => answers.pop() ?? REFUSED)
  await receiver.deliver()
  const [{ headers, body }] = receiver.received
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  expect(headers).toMatchObject(signatureHeaders({ id: sent.id, at: NOW, body }, [key]))

  const { items } = deliveryList.parse(await (await ada(`${path}/deliveries`)).json())
  expect(items).toMatchObject([
    { id: sent.id, state: 'delivered', attempts: [{ status: 200, code: null, answer: 'hello' }] },
  ])
})

test('a new secret replaces the old one after a day in which both sign', async () => {
  const { ada, system } = await signedIn()
  const first = await create(ada)
  const path = `/api/me/webhooks/${first.webhook.id}`
  const second = webhookTicket.parse(await (await ada(`${path}/secret`, { method: 'POST' })).json())
  expect(second.secret).not.toBe(first.secret)
  expect(second.webhook.previousSecretUntil).toBe('2026-05-21T12:00:00.000Z')
  expect(await signatures()).toBe(2)
  system.clock.now = new Date('2026-05-21T12:00:00.000Z')
  expect(await signatures()).toBe(1)
  const [later] = webhookList.parse(await (await ada('/api/me/webhooks')).json()).items
  expect(later.previousSecretUntil).toBeNull()

  async function signatures(): Promise<number> {
    await ada(`${path}/test`, { method: 'POST' })
    const receiver = testReceiver(system)
    await receiver.deliver()
    return receiver.received[0].headers['webhook-signature'].split(' ').length
  }
})

test('what was switched off for its failures starts with a clean record when it is switched on', async () => {
  const { ada, system, athleteId } = await signedIn()
  const { webhook: made } = await create(ada)
  const disabled = { at: NOW.toISOString(), code: 'TIMEOUT', failingSince: NOW.toISOString() } as const
  await system.store.changeWebhook(athleteId, made.id, (there) => ({
    ...there,
    isEnabled: false,
    disabled,
    failingSince: NOW.toISOString(),
  }))
  const [off] = webhookList.parse(await (await ada('/api/me/webhooks')).json()).items
  expect(off).toMatchObject({ isEnabled: false, disabled })
  const response = await ada(`/api/me/webhooks/${made.id}`, { method: 'PATCH', body: { isEnabled: true } })
  expect(webhook.parse(await response.json())).toMatchObject({ isEnabled: true, disabled: null })
  expect((await system.store.getWebhook(athleteId, made.id))?.failingSince).toBeNull()
})

test('a webhook that is deleted takes its log along', async () => {
  const { ada, items } = await signedIn()
  const { webhook: made } = await create(ada)
  await ada(`/api/me/webhooks/${made.id}/test`, { method: 'POST' })
  expect((await ada(`/api/me/webhooks/${made.id}`, { method: 'DELETE' })).status).toBe(204)
  expect([...items.keys()].filter((name) => name.includes(made.id))).toEqual([])
  expect((await ada(`/api/me/webhooks/${made.id}/deliveries`)).status).toBe(404)
})

async function signedIn() {
  const items = new Map<string, string>()
  const system = testSystem({ store: memoryStore(items) })
  const ada = await system.signIn('Ada')
  return { system, items, ada, athleteId: await system.athleteIdOf('Ada') }
}

async function create(ada: TestBrowser) {
  return webhookTicket.parse(await (await ada('/api/me/webhooks', { method: 'POST', body: WISH })).json())
}
