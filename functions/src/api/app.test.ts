import { createHash } from 'node:crypto'
import { problem } from '@backstride/contract'
import { expect, test, vi } from 'vitest'
import { testBrowser, testSystem } from '../testing/test-system.ts'
import { createApp } from './app.ts'

const log = vi.spyOn(console, 'error').mockReturnValue()

test('a path that is no route is told as a problem', async () => {
  const response = await testSystem().app.request('/api/nowhere')
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(problem.parse(await response.json())).toMatchObject({ code: 'NO_ROUTE', title: 'Not Found' })
})

test('what goes wrong inside is hidden, and logged as one line of JSON', async () => {
  const system = testSystem()
  const store = { ...system.store, getSession: () => Promise.reject(new Error('secret')) }
  const app = createApp({ ...system, store })

  const response = await app.request('/api/me', { headers: { cookie: 'backstride=x' } })

  expect(response.status).toBe(500)
  expect(problem.parse(await response.clone().json()).code).toBe('INTERNAL')
  expect(await response.text()).not.toContain('secret')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const [line] = log.mock.lastCall ?? []
  expect(JSON.parse(line)).toMatchObject({ event: 'REQUEST_FAILED', path: '/api/me' })
  expect(line).toContain('secret')
})

test('what was read has a strong tag, and is not sent again while it holds', async () => {
  const { signIn } = testSystem()
  const ada = await signIn('Ada')
  const first = await ada('/api/me')
  const tag = first.headers.get('etag') ?? ''
  expect(tag).toMatch(/^"\w+"$/)
  expect(first.headers.get('cache-control')).toBe('private, no-cache')

  const again = await ada('/api/me', { headers: { 'if-none-match': tag } })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')

  await ada('/api/me', { method: 'PATCH', body: { name: 'Ada L.' } })
  expect((await ada('/api/me', { headers: { 'if-none-match': tag } })).status).toBe(200)
})

test('the page is told the tile service of the installation, or that there is none', async () => {
  const system = testSystem()
  expect(await (await system.app.request('/api/map')).json()).toEqual({ map: null })
  const map = { styleUrl: 'https://maps.example.org/style.json', origins: ['https://maps.example.org'] }
  expect(await (await createApp({ ...system, map }).request('/api/map')).json()).toEqual({ map })
})

test('every answer says that it may be neither framed nor sniffed', async () => {
  const { app } = testSystem({ publicUrl: 'https://backstride.test' })
  for (const path of ['/api/health', '/api/me', '/api/nowhere']) {
    const { headers } = await app.request(path)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d+/)
  }
})

test('without TLS nobody is told to insist on it', async () => {
  const { headers } = await testSystem().app.request('/api/health')
  expect(headers.has('strict-transport-security')).toBe(false)
})

test('a change that another site asks for is refused, whoever is signed in', async () => {
  const ada = await testSystem().signIn('Ada')
  const change = { method: 'PATCH', body: { name: 'Mallory' } }
  const foreign = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': '', origin: 'http://evil.test' },
    { 'sec-fetch-site': '', origin: 'null' },
    { origin: 'http://backstride.test.evil.test' },
  ]
  for (const headers of foreign) {
    const response = await ada('/api/me', { ...change, headers })
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ code: 'CROSS_SITE' })
  }
  expect((await ada('/api/me', { ...change, headers: { origin: 'http://backstride.test' } })).status).toBe(
    200,
  )
})

test('a body that is too large, no JSON or not what the route takes is refused', async () => {
  const { app, publicUrl, signIn } = testSystem()
  const ada = await signIn('Ada')
  const send = async (body: unknown, headers = {}) => {
    const response = await ada('/api/me', { method: 'PATCH', body, headers })
    return [response.status, problem.parse(await response.json()).code]
  }
  expect(await send({ name: 'x'.repeat(70_000) })).toEqual([413, 'TOO_LARGE'])
  expect(await send({ name: '' })).toEqual([400, 'INVALID_REQUEST'])
  expect(await send([])).toEqual([400, 'INVALID_REQUEST'])
  expect(await send({ name: 'x' }, { 'content-type': 'text/plain' })).toEqual([400, 'INVALID_REQUEST'])
  const anonymous = testBrowser(app, publicUrl)
  expect((await anonymous('/api/me', { method: 'PATCH', body: {} })).status).toBe(401)
})

test('a refused request says which fields were wrong', async () => {
  const ada = await testSystem().signIn('Ada')
  const response = await ada('/api/me', { method: 'PATCH', body: { profile: { massKg: 5 } } })
  expect(problem.parse(await response.json()).errors).toMatchObject([{ path: 'body.profile.massKg' }])
})

test('text that is not JSON is refused', async () => {
  const { app, store, athleteIdOf } = testSystem()
  const idHash = createHash('sha256').update('secret').digest('hex')
  const session = { createdAt: '2026-05-20T00:00:00.000Z', expiresAt: '2026-06-20T00:00:00.000Z' }
  await store.putSession({ idHash, athleteId: await athleteIdOf('Ada'), ...session })
  const headers = { cookie: 'backstride=secret', 'content-type': 'application/json' }

  const response = await app.request('/api/uploads', { method: 'POST', body: '{', headers })

  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ detail: 'The body is not valid JSON.' })
})
