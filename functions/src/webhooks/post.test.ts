import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { type PostOptions, post } from './post.ts'
import { publicAddressOf } from './public-address.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const HERE: PostOptions = { addressOf: async () => '127.0.0.1' }

test('the receiver gets the body and the headers, under its own name', async () => {
  const seen: unknown[] = []
  const port = await receiver(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString()
    const { method, url, headers } = request
    seen.push({ method, url, host: headers.host, id: headers['webhook-id'], body })
    response.end('thank you')
  })
  const answer = await post(
    { url: `http://hook.test:${port}/in?x=1`, headers: { 'webhook-id': 'e' }, body: '{"ü":1}' },
    HERE,
  )
  expect(answer).toEqual({ status: 200, code: null, text: 'thank you' })
  expect(seen).toEqual([
    { method: 'POST', url: '/in?x=1', host: `hook.test:${port}`, id: 'e', body: '{"ü":1}' },
  ])
})

test('a name is looked up once, and the connection goes to the address that was checked', async () => {
  let lookups = 0
  let requests = 0
  const port = await receiver((_, response) => {
    requests++
    response.end()
  })
  // Whoever owns the name answers something else the second time.
  const addressOf = async () => (lookups++ === 0 ? '127.0.0.1' : '10.0.0.1')
  const answer = await post({ url: `http://rebinding.test:${port}/`, headers: {}, body: '' }, { addressOf })
  expect(answer.code).toBeNull()
  expect([lookups, requests]).toEqual([1, 1])
})

test('nothing is sent to a private address', async () => {
  let requests = 0
  const port = await receiver((_, response) => {
    requests++
    response.end()
  })
  for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
    const answer = await post(
      { url: `https://${host}:${port}/`, headers: {}, body: '' },
      { addressOf: publicAddressOf },
    )
    expect(answer).toEqual({ status: null, code: 'PRIVATE_ADDRESS', text: '' })
  }
  expect(requests).toBe(0)
})

test('a redirect is not followed', async () => {
  const paths: unknown[] = []
  const port = await receiver(({ url }, response) => {
    paths.push(url)
    response.writeHead(307, { location: '/elsewhere' }).end()
  })
  expect(await sentTo(port)).toEqual({ status: 307, code: 'REDIRECT', text: '' })
  expect(paths).toEqual(['/'])
})

test('of an endless answer the beginning is read, without what cannot be shown', async () => {
  const port = await receiver((_, response) => {
    response.writeHead(500)
    response.write('broken\n\u0000\u001b[31m')
    const more = (hungUp?: Error | null) => hungUp ?? response.write('x'.repeat(65_536), more)
    more()
  })
  const { status, code, text } = await sentTo(port)
  expect([status, code]).toEqual([500, 'STATUS'])
  expect(text).toMatch(/^broken \[31mx+$/)
  expect(text).toHaveLength(200)
})

test('a receiver that does not answer, or never ends, is waited for so long', async () => {
  const silent = await receiver(() => undefined)
  const dripping = await receiver((_, response) => void response.writeHead(200).write('.'))
  for (const port of [silent, dripping]) {
    expect(await sentTo(port, { timeoutMs: 50 })).toEqual({ status: null, code: 'TIMEOUT', text: '' })
  }
})

test('a name that is never looked up to its end counts as time too', async () => {
  const addressOf = () => new Promise<string>(() => undefined)
  expect(await sentTo(1, { addressOf, timeoutMs: 50 })).toMatchObject({ code: 'TIMEOUT' })
})

test('nobody there, and somebody who speaks no TLS, are told apart', async () => {
  const port = await receiver((_, response) => void response.end())
  const tls = await post({ url: `https://hook.test:${port}/`, headers: {}, body: '' }, HERE)
  expect(tls.code).toBe('TLS')
  servers[0].closeAllConnections()
  servers[0].close()
  await once(servers[0], 'close')
  expect(await sentTo(port)).toMatchObject({ code: 'CONNECTION' })
})

function sentTo(port: number, options: PostOptions = {}) {
  return post({ url: `http://127.0.0.1:${port}/`, headers: {}, body: '{}' }, { ...HERE, ...options })
}

async function receiver(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
