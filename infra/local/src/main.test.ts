import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@backstride/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type TestBrowser, testBrowser } from './test-browser.ts'

// Each of these starts whole processes, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

interface Run {
  readonly child: ChildProcess
  readonly url: string
}

let dataDir: string
let children: ChildProcess[]

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'backstride-'))
  children = []
})

afterEach(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) await killed(child)
  rmSync(dataDir, { recursive: true })
})

test('killed at any moment after an upload, it takes the folder over and ends what was begun', async () => {
  const first = await start()
  const browser = testBrowser(first.url)
  await signUp(browser)
  const bytes = Buffer.from('<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"></gpx>')
  const uploadIds = await Promise.all(Array.from({ length: 3 }, () => upload(browser, first.url, bytes)))
  await killed(first.child)

  await start(new URL(first.url).port)
  for (const uploadId of uploadIds) {
    await vi.waitFor(
      async () => {
        const { text } = await browser.go(`/api/uploads/${uploadId}`)
        expect(JSON.parse(text)).toMatchObject({ state: 'failed', error: { code: expect.any(String) } })
      },
      { timeout: 20_000 },
    )
  }
})

test('a second start on the folder is told why not, and Ctrl-C, also handed on by npm, stops the first', async () => {
  const { child, url } = await start()
  const { code, stderr } = await refusal()
  expect(code).toBe(1)
  expect(stderr).toContain(`already runs on the data folder ${dataDir}`)
  expect(stderr).toContain(url)
  expect(stderr).not.toMatch(/^\s+at /m)

  child.kill('SIGINT')
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(existsSync(join(dataDir, 'lock.json'))).toBe(false)
})

function run(port: string): ChildProcess {
  const main = join(import.meta.dirname, 'main.ts')
  const args = [main, '--port', port, '--data', dataDir, '--no-demo', '--no-web']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  return child
}

async function start(port = '0'): Promise<Run> {
  const child = run(port)
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(String(chunk)))
  return vi.waitFor(
    () => {
      const url = /runs on (http:\S+)/.exec(output.join(''))?.[1]
      if (url) return { child, url }
      throw new Error(`it has not started: ${output.join('')}`)
    },
    { timeout: 30_000 },
  )
}

async function refusal(): Promise<{ code: number; stderr: string }> {
  const child = run('0')
  let stderr = ''
  child.stderr?.on('data', (chunk) => (stderr += chunk))
  const [code] = await once(child, 'close')
  return { code, stderr }
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

async function signUp(browser: TestBrowser): Promise<void> {
  const page = await browser.go('/api/auth/login?to=/api/me')
  const account = { name: 'Ada', email: 'ada@example.com', password: 'heel last, toe first' }
  expect((await browser.submit(page, { intent: 'create', ...account })).status).toBe(200)
}

async function upload(browser: TestBrowser, origin: string, bytes: Buffer): Promise<string> {
  const fetchOf = async (url: string, init: RequestInit) => {
    const { status, headers, text } = await browser.go(url, init)
    return new Response(text, { status, headers })
  }
  const { upload: announced, put } = await createClient({ origin, fetch: fetchOf })('createUpload', {
    body: {
      fileName: 'walk.gpx',
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  })
  const sent = await fetch(put!.url, { method: 'PUT', headers: put!.headers, body: bytes })
  expect(sent.status).toBe(200)
  return announced.id
}
