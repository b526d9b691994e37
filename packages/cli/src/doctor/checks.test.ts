import { expect, test } from 'vitest'
import { checkServer } from './checks.ts'

const NOW_MS = Date.parse('2026-05-01T07:00:00.500Z')

test.each([
  ['2026-05-01T07:00:00Z', 'ok', 'clock: as the server’s'],
  ['2026-05-01T07:00:30Z', 'ok', 'clock: 30 s behind the server’s'],
  ['2026-05-01T06:58:00Z', 'note', 'clock: 120 s ahead of the server’s. Set it'],
  [
    '2026-05-01T09:00:00Z',
    'bad',
    'clock: 7200 s behind the server’s. Set it: addresses to send files to are refused',
  ],
])('a server at %s', async (time, grade, text) => {
  const [server, clock] = await check({ date: new Date(time).toUTCString() })
  expect(server).toEqual({ grade: 'ok', text: 'https://walk.example answers, API version 1' })
  expect(clock).toEqual({ grade, text })
})

test('a server that does not tell its time is no reason to worry', async () => {
  expect((await check({}))[1]).toEqual({ grade: 'note', text: 'the server does not tell its time' })
})

test('no answer, another kind of server and one that is ill are told apart', async () => {
  const silent = () => Promise.reject(new TypeError('fetch failed'))
  expect(await checkServer('https://x', silent, () => 0)).toMatchObject([
    { grade: 'bad', text: expect.stringContaining('fetch failed') },
  ])
  const page = async () => new Response('<html>', { status: 200 })
  expect(await checkServer('https://x', page, () => 0)).toMatchObject([
    { grade: 'bad', text: expect.stringContaining('it is something else') },
  ])
  const ill = async () => new Response('', { status: 502 })
  expect(await checkServer('https://x', ill, () => 0)).toMatchObject([
    { grade: 'bad', text: expect.stringContaining('502') },
  ])
})

function check(headers: Record<string, string>) {
  const ask = async (url: string) =>
    Response.json(url.endsWith('/health') ? { status: 'ok' } : { openapi: '3.1.0', info: { version: '1' } }, {
      headers,
    })
  return checkServer('https://walk.example', ask, () => NOW_MS)
}
