import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@backstride/contract'
import { backstrideFile, simulate } from '@backstride/simulate'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDataFolder } from './data-folder/data-folder.ts'
import { listen } from './http-server.ts'
import { type LocalSystem, type LocalSystemOptions, startLocalSystem } from './index.ts'
import { createObjectStore } from './object-store/object-store.ts'
import { type TestBrowser, testBrowser } from './test-browser.ts'

// Whole systems with real password hashing: on a busy machine this takes its time.
vi.setConfig({ testTimeout: 60_000 })

const PASSWORD = 'heel last, toe first'

let dataDir: string
let running: LocalSystem[]

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'backstride-'))
  running = []
})

afterEach(async () => {
  await Promise.all(running.map((system) => system.close()))
  await rm(dataDir, { recursive: true })
})

test('somebody new creates an account, uploads a walk, and finds it after a restart on another port', async () => {
  const first = await start()
  const browser = testBrowser(first.url)
  await createAccount(browser)
  const uploadId = await upload(browser, first.url)
  await settled(browser, uploadId)
  const { athleteId, name } = await json(browser, '/api/me')
  expect(name).toBe('Ada')
  await first.close()

  const second = await start()
  const again = testBrowser(second.url)
  const page = await again.go('/api/auth/login?to=/api/me')
  const me = await again.submit(page, { intent: 'sign-in', email: 'ada@example.com', password: PASSWORD })
  expect(JSON.parse(me.text)).toMatchObject({ athleteId, isDemo: false })
  const { items } = await json(again, `/api/athletes/${athleteId}/workouts`)
  expect(items).toMatchObject([{ status: 'ok', isSimulated: true }])
})

test('a session lasts over a restart', async () => {
  const first = await start()
  const browser = testBrowser(first.url)
  await createAccount(browser)
  const { port } = new URL(first.url)
  const { next } = await json(browser, '/api/uploads/changes')
  const waiting = json(browser, `/api/uploads/changes?wait=10&since=${next}`)
  await json(browser, '/api/me')
  await first.close()
  // Whoever waits for news is told that there is none, rather than that something went wrong.
  expect(await waiting).toEqual({ items: [], next })
  await start({ port: Number(port) })
  expect((await browser.go('/api/me')).status).toBe(200)
})

test('an upload whose message was lost is taken up by the next start', async () => {
  const first = await start()
  const browser = testBrowser(first.url)
  await createAccount(browser)
  const { announced, put, bytes } = await announce(browser, first.url)
  await first.close()

  const port = Number(new URL(first.url).port)
  await receiveUnheard(port, () => fetch(put.url, { method: 'PUT', headers: put.headers, body: bytes }))
  await start({ port })
  expect(await settled(browser, announced.id)).toMatchObject({ state: 'done' })
})

test('looking around needs no account and no password, and another hint is another person', async () => {
  const { url } = await start({ demo: true })
  const browser = testBrowser(url)
  const athlete = await browser.go('/api/auth/login?hint=demo-athlete&to=/api/me')
  expect(JSON.parse(athlete.text)).toMatchObject({ name: 'Demo athlete', isDemo: true })
  const coach = await browser.go('/api/auth/login?hint=demo-coach&to=/api/me')
  expect(JSON.parse(coach.text)).toMatchObject({ name: 'Demo coach', isDemo: true })
})

test('without the demonstration there is nobody to look around as', async () => {
  const { url } = await start()
  const page = await testBrowser(url).go('/api/auth/login?hint=demo-athlete&to=/api/me')
  expect(page.text).toContain('Sign in')
  expect(page.text).not.toContain('look around')
})

test('a second system on the same folder is told where the first one is', async () => {
  const { url } = await start()
  await expect(start()).rejects.toThrow(`process ${process.pid}, ${url}`)
})

test('a port that is taken is named, with what to do', async () => {
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const { port } = other.address() as AddressInfo
  await expect(start({ port })).rejects.toThrow(`Port ${port} is taken`)
  await start()
  other.close()
})

test('only the one host is answered; localhost is sent to it', async () => {
  const { url } = await start()
  const { port } = new URL(url)
  const moved = await fetch(`http://localhost:${port}/athletes/?a=b`, { redirect: 'manual' }).catch(
    () => undefined,
  )
  // Where localhost is only ::1 nothing listens, which refuses as well.
  if (moved) expect(moved.headers.get('location')).toBe(`${url}/athletes/?a=b`)
  expect(await statusFor(url, `evil.example:${port}`)).toBe(421)
})

async function start(options: Partial<LocalSystemOptions> = {}): Promise<LocalSystem> {
  const system = await startLocalSystem({ dataDir, port: 0, demo: false, web: 'skip', ...options })
  running.push(system)
  return system
}

async function createAccount(browser: TestBrowser): Promise<void> {
  const page = await browser.go('/api/auth/login?to=/api/me')
  const create = await browser.go(`${new URL(page.url).pathname}?view=create`)
  const fields = { intent: 'create', name: 'Ada', email: 'ada@example.com', password: PASSWORD }
  expect((await browser.submit(create, fields)).status).toBe(200)
}

async function json(browser: TestBrowser, path: string) {
  return JSON.parse((await browser.go(path)).text)
}

async function upload(browser: TestBrowser, url: string): Promise<string> {
  const { announced, put, bytes } = await announce(browser, url)
  const sent = await fetch(put.url, { method: 'PUT', headers: put.headers, body: bytes })
  expect(sent.status).toBe(200)
  return announced.id
}

async function announce(browser: TestBrowser, url: string) {
  const { recording } = simulate({ family: 'mixed', severity: 'S0', seed: 7, durationS: 240 })
  const bytes = Buffer.from(backstrideFile(recording))
  const client = createClient({ origin: url, fetch: asFetch(browser) })
  const { upload: announced, put } = await client('createUpload', {
    body: {
      fileName: 'walk.backstride.json',
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  })
  return { announced, put: put!, bytes }
}

/** The object store of the folder alone, whose news nobody hears, while `send` runs. */
async function receiveUnheard(port: number, send: () => Promise<Response>): Promise<void> {
  const { objectsDir, secrets, lock } = openDataFolder(dataDir)
  const store = await createObjectStore({
    dir: objectsDir,
    mount: '/s3',
    buckets: ['recordings'],
    credentials: secrets.objectStore,
    now: () => new Date(),
    onCreated: async () => undefined,
  })
  const server = await listen(port)
  server.answerWith(store)
  expect((await send()).status).toBe(200)
  await server.close()
  lock.release()
}

/** The upload once it has come to its end. */
async function settled(browser: TestBrowser, uploadId: string) {
  for (;;) {
    const upload = await json(browser, `/api/uploads/${uploadId}`)
    if (!['waiting', 'received'].includes(upload.state)) return upload
  }
}

function asFetch(browser: TestBrowser) {
  return async (url: string, init: RequestInit) => {
    const { status, headers, text } = await browser.go(url, init)
    return new Response(text, { status, headers })
  }
}

/** `fetch` sets the Host header by itself, so this asks by hand. */
async function statusFor(url: string, host: string): Promise<number | undefined> {
  const { request } = await import('node:http')
  return new Promise((done, failed) => {
    request(url, { headers: { host } }, (response) => done(response.resume().statusCode))
      .on('error', failed)
      .end()
  })
}
