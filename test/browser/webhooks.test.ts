import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createAccount } from './people.ts'
import { openSite, type Site, violationsOn } from './site.ts'

let site: Site
let receiver: Server
const received: { headers: IncomingHttpHeaders; body: string }[] = []

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: Buffer.concat(await request.toArray()).toString() })
    response.end('thank you')
  })
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  site = await openSite({ localWebhooks: true })
})

afterAll(async () => {
  receiver?.close()
  await site?.close()
})

test('an address is added, tried with a signature that holds, looked into, switched off and deleted', async () => {
  const { page, complaints } = await site.visit()
  await createAccount(page, 'Ada')
  await page.goto('/settings/')
  const host = `127.0.0.1:${(receiver.address() as AddressInfo).port}`
  await page.getByLabel('Address').fill(`http://${host}/hook`)
  await page.getByText('the headline figures').click()
  await page.getByRole('button', { name: 'Add the webhook' }).click()
  const ready = page.getByRole('region', { name: `The secret of ${host}` })
  const secret = (await ready.locator('code').textContent()) ?? ''
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'I have it' }).click()
  expect(await page.getByText(secret).count()).toBe(0)

  await page.getByRole('button', { name: `Send a test to ${host}` }).click()
  await vi.waitFor(() => expect(received).toHaveLength(1), 10_000)
  const [{ headers, body }] = received
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const expected = createHmac('sha256', key).update(signed).digest('base64')
  expect(headers['webhook-signature']).toBe(`v1,${expected}`)

  await page.getByRole('button', { name: `Log of ${host}` }).click()
  const log = page.getByRole('region', { name: `What ${host} was told` })
  await log.waitFor()
  await vi.waitFor(async () => {
    await page.getByRole('button', { name: 'Look again' }).click()
    expect(await log.getByText('delivered').count()).toBe(1)
  }, 10_000)
  await log.getByText('thank you').waitFor()
  expect(await violationsOn(page)).toEqual([])

  await page.getByRole('button', { name: `Switch off ${host}` }).click()
  await page.getByRole('button', { name: `Switch on ${host}` }).waitFor()
  await page.getByRole('button', { name: `Delete ${host}` }).click()
  await page.getByRole('button', { name: 'Yes, delete it' }).click()
  await page.getByText('Nothing is told to anybody.').waitFor()
  expect(complaints).toEqual([])
})
