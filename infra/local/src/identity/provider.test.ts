import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTable, type TableEngine } from '../engines/table.ts'
import { type Landing, type TestBrowser, testBrowser } from '../test-browser.ts'
import { createAccounts } from './accounts.ts'
import { DEMO_ATHLETE, DEMO_COACH } from './demo-people.ts'
import { createIdentityProvider } from './provider.ts'
import { createRecords, recordsTable } from './records.ts'

const PASSWORD = 'heel last, toe first'
const ADA = { name: 'Ada', email: 'ada@example.com', password: PASSWORD }
const VERIFIER = 'v'.repeat(43)
/** Hardly any work: these tests are about who gets in, not about how long guessing takes. */
const QUICK = { N: 16, r: 1, p: 1 }
const CLIENT = { id: 'backstride', secret: 'kept' }

let dir: string
let table: TableEngine
let server: Server
let origin: string
let browser: TestBrowser
let nowMs: number

beforeEach(async () => {
  nowMs = Date.now()
  dir = mkdtempSync(join(tmpdir(), 'identity-'))
  table = await startTable(join(dir, 'table'), join(dir, 'socket'), [recordsTable])
  server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = testBrowser(origin)
  server.on('request', providerOn(origin))
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  await table.close()
  rmSync(dir, { recursive: true })
})

test('a new account is signed in at once, and with its password from then on', async () => {
  const created = await claimsFrom(await create(await signInPage()))
  expect(created).toMatchObject({ name: 'Ada', 'backstride:demo': false, zoneinfo: expect.any(String) })
  const other = testBrowser(origin)
  const landed = await other.submit(await signInPage(other), { intent: 'sign-in', ...ADA })
  expect((await claimsFrom(landed)).sub).toBe(created.sub)
})

test('an address is the same in capitals', async () => {
  const { sub } = await claimsFrom(await create(await signInPage()))
  const landed = await browser.submit(await signInPage(), {
    intent: 'sign-in',
    ...ADA,
    email: 'ADA@example.com',
  })
  expect((await claimsFrom(landed)).sub).toBe(sub)
})

test('every sign-in asks who it is, also in a browser that was just signed in', async () => {
  await create(await signInPage())
  expect((await signInPage()).text).toContain('type="password"')
})

test('another person can sign in after the first in the same browser', async () => {
  const first = await claimsFrom(await create(await signInPage()))
  const landed = await create(await signInPage(), { ...ADA, name: 'Bo', email: 'bo@example.com' })
  const second = await claimsFrom(landed)
  expect(second.name).toBe('Bo')
  expect(second.sub).not.toBe(first.sub)
})

test.each([
  ['a wrong password', { intent: 'sign-in', ...ADA, password: 'toe first, heel last' }, 401],
  ['an unknown address', { intent: 'sign-in', ...ADA, email: 'eve@example.com' }, 401],
  ['a second account for an address', { intent: 'create', ...ADA }, 409],
  ['a short password', { intent: 'create', ...ADA, email: 'bo@example.com', password: 'elevenchars' }, 400],
  ['an address that is none', { intent: 'create', ...ADA, email: 'bo' }, 400],
  ['no name', { intent: 'create', ...ADA, email: 'bo@example.com', name: ' ' }, 400],
  ['an unknown person to look around as', { intent: 'demo', subject: 'root' }, 400],
  ['a form of something else', { intent: 'erase' }, 400],
])('%s is told on the page, which never repeats a password', async (_what, fields, status) => {
  await create(await signInPage())
  const answer = await browser.submit(await signInPage(), fields)
  expect(answer.status).toBe(status)
  expect(answer.text).toContain('role="alert"')
  expect(answer.text).not.toContain(PASSWORD)
})

test('what somebody typed is text on the page, never markup', async () => {
  const name = '"><script>alert(1)</script>'
  const answer = await create(await signInPage(), { ...ADA, name, email: 'nothing' })
  expect(answer.text).not.toContain('<script>')
})

test('guessing ends after ten tries, for a quarter of an hour, for the right password too', {
  timeout: 30_000,
}, async () => {
  await create(await signInPage())
  const page = await signInPage()
  const wrong = { intent: 'sign-in', ...ADA, password: 'guess' }
  for (let k = 0; k < 10; k++) expect((await browser.submit(page, wrong)).status).toBe(401)
  expect((await browser.submit(page, { ...wrong, password: PASSWORD })).status).toBe(429)
  nowMs += 15 * 60_000
  const landed = await browser.submit(await signInPage(), { ...wrong, password: PASSWORD })
  expect(await claimsFrom(landed)).toMatchObject({ name: 'Ada' })
})

test('people of the demonstration sign in by a hint or a button, and can be told', async () => {
  const hinted = await browser.go(authorizeUrl({ login_hint: 'demo-coach' }))
  expect(await claimsFrom(hinted)).toMatchObject({ sub: 'demo-coach', 'backstride:demo': true })
  const landed = await browser.submit(await signInPage(), { intent: 'demo', subject: 'demo-athlete' })
  expect(await claimsFrom(landed)).toMatchObject({ sub: 'demo-athlete', 'backstride:demo': true })
})

test('the page runs no script, is not framed and not kept', async () => {
  const { headers, text } = await signInPage()
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/,
  )
  expect(headers.get('cache-control')).toBe('no-store')
  expect(text).not.toContain('<script')
})

test('a form from another site is not taken', async () => {
  const page = await signInPage()
  const action = /action="([^"]*)"/.exec(page.text)?.[1] ?? ''
  const answer = await browser.go(action, {
    method: 'POST',
    headers: { origin: 'http://evil.example' },
    body: new URLSearchParams({ intent: 'demo', subject: 'demo-athlete' }),
  })
  expect(answer.status).toBe(400)
})

test('a sign-in belongs to the browser that began it', async () => {
  const { url } = await signInPage()
  const stranger = await testBrowser(origin).go(url)
  expect(stranger.status).toBe(400)
  expect(stranger.text).toContain('This sign-in has ended')
})

test('a code is good once, for its client and for who began the sign-in', async () => {
  const landed = await browser.go(authorizeUrl({ login_hint: 'demo-athlete' }))
  expect((await exchange(landed, { client_secret: 'guessed' })).status).toBe(401)
  expect((await exchange(landed, { code_verifier: 'w'.repeat(43) })).status).toBe(400)
  const again = await browser.go(authorizeUrl({ login_hint: 'demo-athlete' }))
  expect((await exchange(again)).status).toBe(200)
  expect((await exchange(again)).status).toBe(400)
})

test.each([
  ['without proof key', { code_challenge: '', code_challenge_method: '' }],
  ['to another address', { redirect_uri: 'http://evil.example/' }],
  ['for another client', { client_id: 'other' }],
])('a sign-in %s is refused', async (_what, changes) => {
  const landed = await browser.go(authorizeUrl({ login_hint: 'demo-athlete', ...changes }))
  expect(new URL(landed.url).searchParams.get('code')).toBeNull()
  expect(new URL(landed.url).host).toBe(new URL(origin).host)
})

function providerOn(at: string) {
  const now = () => new Date(nowMs)
  const records = createRecords(table.client, now)
  const demoPeople = [DEMO_ATHLETE, DEMO_COACH]
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const provider = createIdentityProvider({
    issuer: `${at}/oidc`,
    client: { ...CLIENT, redirectUri: `${at}/callback` },
    signingKey: { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'k' },
    cookieKey: 'cookie',
    records,
    accounts: createAccounts(records, demoPeople, QUICK),
    demoPeople,
    now,
  })
  const answer: typeof provider = (request, response) => {
    if (request.url?.startsWith('/oidc')) provider(request, response)
    else response.end('back')
  }
  return answer
}

function authorizeUrl(changes: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: CLIENT.id,
    redirect_uri: `${origin}/callback`,
    response_type: 'code',
    scope: 'openid profile',
    state: 's',
    nonce: 'n',
    code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  })
  return `${origin}/oidc/auth?${query}`
}

function signInPage(from = browser): Promise<Landing> {
  return from.go(authorizeUrl())
}

function create(page: Landing, account = ADA): Promise<Landing> {
  return browser.submit(page, { intent: 'create', ...account })
}

function exchange(landed: Landing, changes: Record<string, string> = {}): Promise<Response> {
  return fetch(`${origin}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: CLIENT.id,
      client_secret: CLIENT.secret,
      code: new URL(landed.url).searchParams.get('code') ?? '',
      redirect_uri: `${origin}/callback`,
      code_verifier: VERIFIER,
      ...changes,
    }),
  })
}

/** What the provider says of who landed at the application. */
async function claimsFrom(landed: Landing) {
  expect(landed.url, landed.text).toContain(`${origin}/callback?code=`)
  const tokens = (await (await exchange(landed)).json()) as { id_token: string }
  return JSON.parse(Buffer.from(tokens.id_token.split('.')[1], 'base64url').toString())
}
