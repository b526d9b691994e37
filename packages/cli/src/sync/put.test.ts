import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { putter } from './put.ts'

const BYTES = Uint8Array.from({ length: 300_000 }, (_, k) => k % 251)
const HEADERS = { 'content-type': 'application/octet-stream', 'x-amz-checksum-sha256': 'abc' }

let close: () => void = () => undefined

afterEach(() => close())

test('the bytes arrive whole, with the headers of the ticket, and progress ends at their number', async () => {
  let got: { bytes: Buffer; length: string | undefined; checksum: unknown } | undefined
  const url = await serving(async (request, response) => {
    const bytes = Buffer.concat(await request.toArray())
    got = {
      bytes,
      length: request.headers['content-length'],
      checksum: request.headers['x-amz-checksum-sha256'],
    }
    response.end()
  })
  const sent: number[] = []
  const answer = await putter(new AbortController().signal)({ url, headers: HEADERS }, BYTES, (count) =>
    sent.push(count),
  )
  expect(answer.ok).toBe(true)
  expect(got).toEqual({ bytes: Buffer.from(BYTES), length: '300000', checksum: 'abc' })
  expect(sent.at(-1)).toBe(BYTES.length)
  expect(sent).toEqual(sent.toSorted((a, b) => a - b))
  expect(sent.length).toBeGreaterThan(3)
})

test('a refusal is an answer, with how long to wait', async () => {
  const url = await serving((request, response) => {
    request.resume()
    response.writeHead(503, { 'retry-after': '7' }).end('busy')
  })
  const answer = await putter(new AbortController().signal)({ url, headers: {} }, BYTES, () => undefined)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '7'])
})

test('a connection that breaks is told as fetch tells it', async () => {
  const url = await serving((request) => request.socket.destroy())
  const put = putter(new AbortController().signal)
  await expect(put({ url, headers: {} }, BYTES, () => undefined)).rejects.toThrow(TypeError)
})

test('a stop breaks it off, and is no broken connection', async () => {
  const controller = new AbortController()
  const url = await serving(() => controller.abort())
  const put = putter(controller.signal)
  await expect(put({ url, headers: {} }, BYTES, () => undefined)).rejects.toMatchObject({
    name: 'AbortError',
  })
})

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  close = () => {
    server.close()
    server.closeAllConnections()
  }
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`
}
