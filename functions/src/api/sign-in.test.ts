import { me } from '@backstride/contract'
import { expect, test, vi } from 'vitest'
import { testBrowser, testSystem } from '../testing/test-system.ts'
import { createApp } from './app.ts'
import { IdentityError } from './identity.ts'

const PERSON = JSON.stringify({ name: 'Ada', isDemo: false })

test('the first sign-in creates the athlete, the next one finds it', async () => {
  const { signIn } = testSystem()
  const first = me.parse(await (await (await signIn('Ada'))('/api/me')).json())
  const second = me.parse(await (await (await signIn('Ada'))('/api/me')).json())
  const other = me.parse(await (await (await signIn('Bob'))('/api/me')).json())

  expect(first).toMatchObject({ name: 'Ada', isDemo: false, isCoach: false, timeZone: 'UTC' })
  expect(second).toEqual(first)
  expect(other.athleteId).not.toBe(first.athleteId)
})

test('after signing in the browser is where it wanted to go', async () => {
  const { app, publicUrl } = testSystem()
  const browser = testBrowser(app, publicUrl)
  const away = await browser('/api/auth/login?to=%2Fworkouts%3Fx%3D1&hint=ada')
  const there = new URL(away.headers.get('location') ?? '')
  expect(there.searchParams.get('hint')).toBe('ada')

  const back = await browser(callback(there.searchParams.get('state')))
  expect([back.status, back.headers.get('location')]).toEqual([302, '/workouts?x=1'])
})

test('nobody is sent to another site', async () => {
  const { app } = testSystem()
  for (const to of [
    '//evil.test',
    'https://evil.test',
    '/\\evil.test',
    'javascript:alert(1)',
    '/a\\b',
    '/ x',
  ]) {
    const response = await app.request(`/api/auth/login?${new URLSearchParams({ to })}`)
    expect(response.status, to).toBe(400)
  }
})

test('a cookie changed by hand sends nobody to another site either', async () => {
  const { app, publicUrl } = testSystem()
  const cookie = Buffer.from(
    JSON.stringify({ state: 's', nonce: 'n', verifier: 'v', to: '//evil.test' }),
  ).toString('base64url')
  const response = await app.request(publicUrl + callback('s'), {
    headers: { cookie: `backstride-sign-in=${cookie}` },
  })
  expect(response.status).toBe(400)
})

test('coming back without having left, with another state, or twice, is refused', async () => {
  const { app, publicUrl } = testSystem()
  const browser = testBrowser(app, publicUrl)
  expect((await browser(callback('s'))).status).toBe(400)

  const away = await browser('/api/auth/login')
  expect((await browser(callback('another'))).status).toBe(400)
  const state = new URL(away.headers.get('location') ?? '').searchParams.get('state')
  expect((await browser(callback(state))).status).toBe(400)
  expect((await browser('/api/me')).status).toBe(401)
})

test('who says no on the sign-in page is back at the start, signed out', async () => {
  const { app, publicUrl } = testSystem()
  const browser = testBrowser(app, publicUrl)
  await browser('/api/auth/login')
  const back = await browser('/api/auth/callback?error=access_denied&state=s')
  expect([back.status, back.headers.get('location')]).toEqual([302, '/'])
  expect((await browser('/api/me')).status).toBe(401)
})

test('a provider that cannot be reached is told as such', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  const system = testSystem()
  const start = () => Promise.reject(new IdentityError('UNAVAILABLE', 'connection refused at 10.0.0.1'))
  const app = createApp({ ...system, identity: { ...system.identity, start } })
  const response = await app.request('/api/auth/login')
  expect(response.status).toBe(503)
  expect(await response.text()).not.toContain('10.0.0.1')
  expect(log).toHaveBeenCalledWith(expect.stringContaining('10.0.0.1'))
})

test('signing in again ends the session before, signing out ends this one', async () => {
  const { app, publicUrl, store } = testSystem()
  const browser = testBrowser(app, publicUrl)
  const sessions: string[] = []
  const open = async () => {
    const away = await browser('/api/auth/login')
    const state = new URL(away.headers.get('location') ?? '').searchParams.get('state')
    const back = await browser(callback(state))
    sessions.push(/backstride=([\w-]{43});/.exec(back.headers.get('set-cookie') ?? '')?.[1] ?? '')
  }
  const meWith = async (secret: string) =>
    (await app.request(`${publicUrl}/api/me`, { headers: { cookie: `backstride=${secret}` } })).status

  await open()
  await open()
  expect([await meWith(sessions[0]), await meWith(sessions[1])]).toEqual([401, 200])
  expect((await browser('/api/auth/logout', { method: 'POST' })).status).toBe(204)
  expect(await meWith(sessions[1])).toBe(401)
  expect(await store.getSession(sessions[1])).toBeUndefined()
})

test('a session ends by itself after thirty days', async () => {
  const { signIn, clock } = testSystem()
  const start = clock.now.getTime()
  const ada = await signIn('Ada')
  clock.now = new Date(start + 30 * 86_400_000 - 1)
  expect((await ada('/api/me')).status).toBe(200)
  clock.now = new Date(start + 30 * 86_400_000)
  expect((await ada('/api/me')).status).toBe(401)
})

test('cookies are out of reach of scripts and other sites, and bound to the host where there is TLS', async () => {
  for (const publicUrl of ['http://backstride.test', 'https://backstride.test']) {
    const { app } = testSystem({ publicUrl })
    const away = await app.request(`${publicUrl}/api/auth/login`)
    const cookie = away.headers.get('set-cookie') ?? ''
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
    expect(cookie).toContain('Path=/')
    const isSecure = publicUrl.startsWith('https:')
    expect(cookie.startsWith('__Host-')).toBe(isSecure)
    expect(cookie.includes('Secure')).toBe(isSecure)
  }
})

function callback(state: string | null): string {
  return `/api/auth/callback?${new URLSearchParams({ code: PERSON, state: state ?? '' })}`
}

test('signing out everywhere ends every session and none that begins later', async () => {
  const { signIn } = testSystem()
  const [phone, laptop, eve] = [await signIn('Ada'), await signIn('Ada'), await signIn('Eve')]
  expect((await phone('/api/auth/logout-everywhere', { method: 'POST' })).status).toBe(204)

  expect((await phone('/api/me')).status).toBe(401)
  expect((await laptop('/api/me')).status).toBe(401)
  expect((await eve('/api/me')).status).toBe(200)
  expect((await (await signIn('Ada'))('/api/me')).status).toBe(200)
})
